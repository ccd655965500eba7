package bron.article;

import bron.db.Database;
import bron.db.Stores;
import bron.discovery.SharePicture;
import bron.discovery.SharePictures;
import bron.section.Section;
import bron.section.SectionStore;
import bron.site.Site;
import bron.site.Sites;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Set;

/** The pictures that the site draws of its articles. */
public final class ArticleShare {
  private final Database database;
  private final Sites sites;
  private final SharePictures pictures;

  /** Over that database, drawn there. */
  public ArticleShare(Database database, Sites sites, SharePictures pictures) {
    this.database = database;
    this.sites = sites;
    this.pictures = pictures;
  }

  /** {@code GET /share/articles/{id}/{digest}/{shape}.png}; of live articles alone. */
  public void show(Context ctx) {
    long id = FormReading.number(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    pictures.send(
        ctx,
        database.read(stores -> picture(stores, sites.load(stores), id)),
        Set.of(SurrogateKeys.article(id)));
  }

  /** As {@link ArticleHeads} has it, without all that a page needs besides. */
  private static SharePicture picture(Stores stores, Site site, long id) {
    Article article =
        stores
            .of(ArticleStore.class)
            .find(id)
            .filter(found -> found.state() == State.LIVE)
            .orElseThrow(NotFoundResponse::new);
    RevisionStore.Row live =
        stores.of(RevisionStore.class).row(article.liveRevisionId().orElseThrow()).orElseThrow();
    String section =
        live.sectionId()
            .flatMap(
                sectionId ->
                    stores
                        .of(SectionStore.class)
                        .find(sectionId, article.language(), site.defaultLanguage()))
            .map(Section::name)
            .orElse("");
    String headline = live.shareTitle().isEmpty() ? live.headline() : live.shareTitle();
    return SharePicture.ofArticle(site, id, article.language(), section, headline);
  }
}
