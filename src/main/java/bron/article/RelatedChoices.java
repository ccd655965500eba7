package bron.article;

import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Live articles to choose from, for the editor's script. */
public final class RelatedChoices {
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;

  /** From that database. */
  public RelatedChoices(Database database, Sites sites, Newsroom newsroom) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
  }

  /** {@code GET /admin/articles/choices?language=&q=}: a list of buttons, without a page. */
  public void show(Context ctx) {
    String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("");
    List<RelatedPart.Row> found =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              String language =
                  Optional.ofNullable(ctx.queryParam("language"))
                      .filter(site.languages()::contains)
                      .orElse(site.defaultLanguage());
              return RelatedPart.found(stores, site, SignedIn.of(ctx).locale(), language, typed);
            });
    newsroom.show(
        ctx, "article/choices", "articles", "", new RelatedPart(List.of(), typed, found, true));
  }
}
