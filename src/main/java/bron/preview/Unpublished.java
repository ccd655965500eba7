package bron.preview;

import bron.article.Article;
import bron.article.ArticleView;
import bron.article.ArticleViews;
import bron.article.Copy;
import bron.db.Stores;
import bron.site.Frames;
import bron.site.ReaderPages;
import bron.site.Site;
import bron.web.Content;
import java.util.Map;

/** Renders articles as readers would see them, and says where it matters that they do not. */
public final class Unpublished {
  private final ReaderPages pages;
  private final ArticleViews views;

  /** Rendered there. */
  public Unpublished(ReaderPages pages, ArticleViews views) {
    this.pages = pages;
    this.views = views;
  }

  /**
   * What the page shows.
   *
   * @param article as its own page would show it
   * @param framed whether it is shown in a frame, in which its links lead nowhere
   */
  public record Page(ArticleView article, boolean framed) {}

  /** The page of an article that says that. */
  Content page(Stores stores, Site site, Article article, Copy copy, boolean framed) {
    ArticleView view = views.preview(stores, site, article, copy);
    Frames.About about = new Frames.About(copy.headline(), "", "", Map.of(), "", "");
    return pages.render(
        stores, site, article.language(), "preview/show", about, new Page(view, framed));
  }

  /** The page of a link that opens nothing, whatever is the matter with it. */
  Content closed(Stores stores, Site site) {
    Frames.About about = new Frames.About("404", "", "", Map.of(), "", "");
    return pages.render(stores, site, site.defaultLanguage(), "preview/closed", about, "");
  }
}
