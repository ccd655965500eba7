package bron.site;

import bron.db.Database;
import bron.web.Assets;
import bron.web.Caching;
import bron.web.Content;
import bron.web.Keeper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Function;

/** Answers readers in the language of the address that they ask for. */
public final class LanguagePages {
  private final Database database;
  private final Sites sites;
  private final Assets assets;
  private final Caching caching;

  /** Over that database. */
  public LanguagePages(Database database, Sites sites, Assets assets, Caching caching) {
    this.database = database;
    this.sites = sites;
    this.assets = assets;
    this.caching = caching;
  }

  /**
   * Sends what {@code work} makes. A prefix that names the default language leads to the address
   * without it.
   *
   * @throws NotFoundResponse when the site does not appear in the language
   */
  public void answer(Context ctx, Function<Reading, Content> work) {
    Keeper.latest(ctx, () -> content(ctx, work))
        .ifPresentOrElse(found -> send(ctx, found), () -> leaveOutDefault(ctx));
  }

  private Optional<Content> content(Context ctx, Function<Reading, Content> work) {
    return database.read(
        stores -> {
          Site site = sites.load(stores);
          String language = Languages.of(ctx.path(), site);
          if (!site.languages().contains(language)) {
            throw new NotFoundResponse();
          }
          return Languages.canonical(ctx.path(), site)
              ? Optional.of(work.apply(new Reading(stores, site, language)))
              : Optional.empty();
        });
  }

  private void send(Context ctx, Content content) {
    if (ctx.statusCode() >= 400 && ctx.statusCode() != HttpStatus.GONE.getCode()) {
      ctx.header("Cache-Control", "no-store");
    } else {
      caching.page(ctx, content);
    }
    if (content.isPage()) {
      ctx.header("Speculation-Rules", '"' + assets.address("next.speculationrules") + '"');
    }
    content.send(ctx);
  }

  private static void leaveOutDefault(Context ctx) {
    String path = Languages.strip(ctx.path(), ctx.path().split("/", 3)[1]);
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    Caching.redirect(ctx);
    ctx.redirect(path + query, HttpStatus.MOVED_PERMANENTLY);
  }
}
