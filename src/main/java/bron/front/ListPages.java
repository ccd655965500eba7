package bron.front;

import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Content;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Shows a page that is a list of articles. */
public final class ListPages {
  private final LanguagePages languages;
  private final ReaderPages pages;
  private final ListHeads heads;

  /** In those languages, rendered there. */
  public ListPages(LanguagePages languages, ReaderPages pages, ListHeads heads) {
    this.languages = languages;
    this.pages = pages;
    this.heads = heads;
  }

  /**
   * A list and where it is.
   *
   * @param path in the default language; {@code /} for the list of everything
   * @param languages those in which it has articles
   * @param stretch what is shown of it
   * @param feeds whether it has feeds of its own
   * @param listing what the page shows
   * @param keys the same for caches
   */
  record Shown(
      String path,
      List<String> languages,
      Stretch stretch,
      boolean feeds,
      Listing listing,
      Set<String> keys) {}

  /** Answers with the list that {@code work} finds. */
  void show(Context ctx, Function<Reading, Shown> work) {
    languages.answer(ctx, reading -> render(reading, work.apply(reading)));
  }

  /** The page of a list. */
  Content render(Reading reading, Shown shown) {
    Listing listing = shown.listing();
    boolean top = shown.stretch().own().isEmpty();
    String own = reading.path(shown.path());
    Frames.About about =
        new Frames.About(
            listing.heading(),
            top ? listing.description() : "",
            own + shown.stretch().own(),
            top ? ListLanguages.paths(reading, shown.languages(), shown.path()) : Map.of(),
            shown.feeds() ? own : "",
            shown.feeds() ? listing.heading() : "",
            heads.of(reading, own + shown.stretch().own(), listing));
    return pages
        .render(reading.stores(), reading.site(), reading.language(), "front/list", about, listing)
        .showing(shown.keys());
  }
}
