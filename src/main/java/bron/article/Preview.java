package bron.article;

import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Frames;
import bron.site.ReaderPages;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Content;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows what is typed, saved or not, in the site's own layout. */
public final class Preview {
  private final Database database;
  private final Sites sites;
  private final ReaderPages pages;
  private final ArticleViews views;

  /** Over that database. */
  public Preview(Database database, Sites sites, ReaderPages pages, ArticleViews views) {
    this.database = database;
    this.sites = sites;
    this.pages = pages;
    this.views = views;
  }

  /** {@code POST /admin/articles/{id}/preview}, {@code POST /admin/articles/preview}. */
  public void show(Context ctx) {
    ArticleForm form = ArticleForm.of(ctx);
    boolean saved = ctx.pathParamMap().containsKey("id");
    Content content =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              Article article = saved ? ArticleEditor.mine(ctx, stores) : unsaved(ctx, site, form);
              return page(stores, site, article, form);
            });
    content.send(ctx);
  }

  private Content page(Stores stores, Site site, Article article, ArticleForm form) {
    FormReading reading = new FormReading(stores, form);
    Copy copy = reading.copy(Optional.empty(), false);
    if (reading.problems().containsValue("editor.problem.long")) {
      throw new ContentTooLargeResponse();
    }
    return page(stores, site, article, copy);
  }

  /** An article as readers would see it if it said that. */
  public Content page(Stores stores, Site site, Article article, Copy copy) {
    ArticleView view = views.preview(stores, site, article, copy);
    Frames.About about = new Frames.About(copy.headline(), "", "", Map.of(), "", "");
    return pages.render(stores, site, article.language(), "article/show", about, view);
  }

  private static Article unsaved(Context ctx, Site site, ArticleForm form) {
    String language =
        site.languages().contains(form.language()) ? form.language() : site.defaultLanguage();
    return new Article(
        0,
        new UUID(0, 0),
        0,
        language,
        Optional.empty(),
        Optional.empty(),
        Optional.of(SignedIn.of(ctx).account().id()),
        State.DRAFT,
        0,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Stage.DRAFT,
        Optional.empty(),
        Optional.empty());
  }
}
