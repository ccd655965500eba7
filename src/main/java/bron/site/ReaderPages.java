package bron.site;

import bron.db.Stores;
import bron.web.Content;
import bron.web.Frame;
import bron.web.Templates;
import java.util.Map;

/** Renders the pages that readers see. */
public final class ReaderPages {
  private static final String HTML = "text/html; charset=utf-8";

  private final Frames frames;
  private final Templates templates;

  /** With those frames and templates. */
  public ReaderPages(Frames frames, Templates templates) {
    this.frames = frames;
    this.templates = templates;
  }

  /**
   * A finished page.
   *
   * @param template its path below {@code templates/}, without {@code .html}
   * @param page the view record that the template knows as {@code page}
   */
  public Content render(
      Stores stores, Site site, String language, String template, Frames.About about, Object page) {
    Frame frame = frames.frame(stores, site, language, about);
    String html =
        templates.render(template, Site.locale(language), Map.of("frame", frame, "page", page));
    return Content.of(HTML, html);
  }
}
