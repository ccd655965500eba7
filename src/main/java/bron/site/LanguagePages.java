package bron.site;

import bron.db.Database;
import bron.web.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Function;

/** Answers readers in the language of the address that they ask for. */
public final class LanguagePages {
  private final Database database;
  private final Sites sites;

  /** Over that database. */
  public LanguagePages(Database database, Sites sites) {
    this.database = database;
    this.sites = sites;
  }

  /**
   * Sends what {@code work} makes. A prefix that names the default language leads to the address
   * without it.
   *
   * @throws NotFoundResponse when the site does not appear in the language
   */
  public void answer(Context ctx, Function<Reading, Content> work) {
    Optional<Content> content =
        database.read(
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
    content.ifPresentOrElse(found -> send(ctx, found), () -> leaveOutDefault(ctx));
  }

  private static void send(Context ctx, Content content) {
    ctx.header("Cache-Control", "public, max-age=0, must-revalidate");
    content.send(ctx);
  }

  private static void leaveOutDefault(Context ctx) {
    String path = Languages.strip(ctx.path(), ctx.path().split("/", 3)[1]);
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    ctx.redirect(path + query, HttpStatus.MOVED_PERMANENTLY);
  }
}
