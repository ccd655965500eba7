package bron.discovery;

import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Caching;
import bron.web.Coding;
import bron.web.Content;
import bron.web.Files;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Draws share pictures, each once: those that were asked for last are kept. Only what the site says
 * now is drawn, whatever an address asks for.
 */
public final class SharePictures {
  private static final long KEPT_BYTES = 16_000_000;
  private static final int AT_ONCE = 2;

  private final Database database;
  private final Sites sites;
  private final Files files;
  private final Caching caching;
  private final Semaphore pens = new Semaphore(AT_ONCE);
  private @Nullable ShareFonts fonts;
  private final Cache<String, Content> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .<String, Content>weigher((address, png) -> png.body().in(Coding.IDENTITY).length)
          .build();

  /** With the faces among those files. */
  public SharePictures(Database database, Sites sites, Files files, Caching caching) {
    this.database = database;
    this.sites = sites;
    this.files = files;
    this.caching = caching;
  }

  /** {@code GET /share/site/{language}/{digest}/{shape}.png}; {@code logo} for a language. */
  public void ofSite(Context ctx) {
    String language = ctx.pathParam("language");
    Site site = database.read(sites::load);
    if (language.equals("logo")) {
      send(ctx, SharePicture.logo(site), Set.of());
    } else if (site.languages().contains(language)) {
      send(ctx, SharePicture.ofSite(site, language), Set.of());
    } else {
      throw new NotFoundResponse();
    }
  }

  /**
   * Answers with the picture, in the shape that the request names; leads on to it where the address
   * names what it said before.
   *
   * @param keys what it shows, in {@link bron.web.SurrogateKeys}
   */
  public void send(Context ctx, SharePicture picture, Set<String> keys) {
    SharePicture.Shape shape = shape(ctx.pathParam("shape"), picture);
    if (!ctx.pathParam("digest").equals(picture.digest())) {
      Caching.redirect(ctx);
      ctx.redirect(picture.address(shape), HttpStatus.FOUND);
      return;
    }
    caching.forGood(ctx, keys);
    drawn(picture, shape).showing(keys).send(ctx);
  }

  /** The picture itself, whoever may see it. */
  public Content drawn(SharePicture picture, SharePicture.Shape shape) {
    return kept.get(picture.address(shape), address -> draw(picture, shape));
  }

  private static SharePicture.Shape shape(String name, SharePicture picture) {
    return Arrays.stream(SharePicture.Shape.values())
        .filter(shape -> shape.name().toLowerCase(Locale.ROOT).equals(name))
        .filter(shape -> (shape == SharePicture.Shape.LOGO) == picture.subject().endsWith("/logo"))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private Content draw(SharePicture picture, SharePicture.Shape shape) {
    pens.acquireUninterruptibly();
    try {
      return Content.of("image/png", ShareDrawing.png(fonts(), picture, shape));
    } finally {
      pens.release();
    }
  }

  /** Loaded when the first picture is drawn: most starts draw none. */
  private synchronized ShareFonts fonts() {
    ShareFonts ready = fonts == null ? ShareFonts.load(files) : fonts;
    fonts = ready;
    return ready;
  }
}
