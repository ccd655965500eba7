package bron.preview;

import bron.article.Article;
import bron.article.ArticleView;
import bron.article.ArticleViews;
import bron.article.Copy;
import bron.article.Revision;
import bron.article.State;
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
   * @param live where readers read just that; empty while they do not
   */
  public record Page(ArticleView article, boolean framed, String live) {}

  /** The page of an article as a revision has it. */
  Content page(Stores stores, Site site, Article article, Revision revision, boolean framed) {
    Copy copy = revision.copy();
    ArticleView view = views.preview(stores, site, article, copy);
    boolean shown =
        article.state() == State.LIVE
            && article.liveRevisionId().filter(live -> live == revision.id()).isPresent();
    String live = shown ? article.path(site).orElse("") : "";
    Frames.About about = new Frames.About(copy.headline(), "", "", Map.of(), "", "");
    return pages.render(
        stores, site, article.language(), "preview/show", about, new Page(view, framed, live));
  }

  /** The page of a link that opens nothing, whatever is the matter with it. */
  Content closed(Stores stores, Site site) {
    Frames.About about = new Frames.About("404", "", "", Map.of(), "", "");
    return pages.render(stores, site, site.defaultLanguage(), "preview/closed", about, "");
  }
}
