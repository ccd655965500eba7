package bron.feed;

import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Content;
import bron.web.Messages;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page that lists every feed and says what a feed is, and the file for feed readers. */
public final class FeedIndexPages {
  /** An import of more is no choice any more; the file says where the others are. */
  private static final int MOST_IN_FILE = 1_000;

  private final LanguagePages languages;
  private final ReaderPages pages;
  private final Messages messages;

  /** In those languages, rendered there. */
  public FeedIndexPages(LanguagePages languages, ReaderPages pages, Messages messages) {
    this.languages = languages;
    this.pages = pages;
    this.messages = messages;
  }

  /** {@code GET [/{lang}]/feeds}. */
  public void show(Context ctx) {
    languages.answer(
        ctx, reading -> render(reading, "/feeds", "", FeedIndex.all(reading, messages)));
  }

  /** {@code GET [/{lang}]/feeds/topics} and {@code …/authors}, from {@code ?after=} on. */
  public Handler part(String kind) {
    return ctx -> {
      String after = Optional.ofNullable(ctx.queryParam("after")).orElse("");
      String own = after.isEmpty() ? "" : "?after=" + after;
      languages.answer(
          ctx,
          reading ->
              FeedIndex.part(reading, kind, after)
                  .filter(found -> after.matches("[a-z0-9-]*"))
                  .map(found -> render(reading, "/feeds/" + kind, own, found))
                  .orElseThrow(NotFoundResponse::new));
    };
  }

  /** {@code GET [/{lang}]/feeds.opml}. */
  public void file(Context ctx) {
    languages.answer(
        ctx,
        reading -> {
          FeedIndex index = FeedIndex.of(reading, messages, MOST_IN_FILE);
          byte[] opml = Opml.bytes(reading, index, messages);
          return Content.of("text/x-opml; charset=utf-8", opml);
        });
  }

  private Content render(Reading reading, String path, String own, FeedIndex index) {
    String title = messages.text(reading.locale(), "feeds.title");
    String description =
        messages.text(reading.locale(), "feeds.description", reading.site().name());
    Map<String, String> translations = new LinkedHashMap<>();
    if (own.isEmpty()) {
      reading
          .site()
          .languages()
          .forEach(each -> translations.put(each, reading.site().path(each, path)));
    }
    Frames.About about =
        new Frames.About(title, description, reading.path(path) + own, translations, "", "");
    return pages.render(
        reading.stores(), reading.site(), reading.language(), "feed/index", about, index);
  }
}
