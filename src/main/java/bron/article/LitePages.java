package bron.article;

import bron.site.Frames;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Assets;
import bron.web.Content;
import java.util.Map;

/**
 * An article without pictures, for slow lines and small screens: the whole text, and less than 2 KB
 * besides.
 */
public final class LitePages {
  private final ReaderPages pages;
  private final Bodies bodies;
  private final Assets assets;

  /** Rendered there. */
  public LitePages(ReaderPages pages, Bodies bodies, Assets assets) {
    this.pages = pages;
    this.bodies = bodies;
    this.assets = assets;
  }

  /**
   * What the page shows.
   *
   * @param article as its own page shows it
   * @param body safe HTML without pictures: what they show is said instead
   * @param full the path of the article's own page
   */
  public record Page(ArticleView article, String body, String full, String stylesheet) {}

  /** The page of what readers see; {@code view} is what the article's own page shows. */
  Content show(Reading reading, ArticlePages.Shown shown, ArticleView view) {
    String language = shown.article().language();
    String path = shown.article().path(reading.site()).orElseThrow();
    String body = bodies.lite(shown.revision(), language);
    return pages.render(
        reading.stores(),
        reading.site(),
        language,
        "article/lite",
        new Frames.About(view.headline(), "", path, Map.of(), "", ""),
        new Page(view, body, path, assets.address("css/lite.css")));
  }
}
