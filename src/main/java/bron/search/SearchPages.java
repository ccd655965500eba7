package bron.search;

import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Content;
import bron.web.Messages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of search: a form, and what it finds. */
public final class SearchPages {
  /** Where it is, in the default language. */
  static final String PATH = "/search";

  private final LanguagePages languages;
  private final ReaderPages pages;
  private final Messages messages;
  private final PlainBodies bodies;

  /** In those languages, rendered there with those words. */
  public SearchPages(
      LanguagePages languages, ReaderPages pages, Messages messages, PlainBodies bodies) {
    this.languages = languages;
    this.pages = pages;
    this.messages = messages;
    this.bodies = bodies;
  }

  /** {@code GET [/{lang}]/search}; a form sends fields that say nothing, which addresses lack. */
  public void show(Context ctx) {
    boolean empty =
        ctx.queryParamMap().values().stream().anyMatch(v -> v.stream().anyMatch(String::isBlank));
    if (empty) {
      ctx.redirect(ctx.path() + tidy(ctx), HttpStatus.FOUND);
      return;
    }
    languages.answer(ctx, reading -> page(ctx, reading));
  }

  private static String tidy(Context ctx) {
    String pairs =
        ctx.queryParamMap().entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(v -> Map.entry(field.getKey(), v)))
            .filter(field -> !field.getValue().isBlank())
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return pairs.isEmpty() ? "" : "?" + pairs;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Content page(Context ctx, Reading reading) {
    Asked asked = Asked.read(ctx, reading);
    if (asked.isAnything()) {
      ctx.header("X-Robots-Tag", "noindex");
    }
    if (!asked.isSound()) {
      ctx.status(HttpStatus.BAD_REQUEST);
    }
    SearchView view = new Answers(reading, bodies, asked).view(ctx);
    String title = title(reading, asked.form().value("q"));
    String feed = view.answer().map(SearchView.Answer::feed).orElse("");
    Frames.About about =
        new Frames.About(
            title,
            "",
            asked.isAnything() ? "" : reading.path(PATH),
            translations(reading, asked),
            feed,
            view.answer().map(answer -> followed(reading, answer, title)).orElse(""));
    return pages.render(
        reading.stores(), reading.site(), reading.language(), "search/search", about, view);
  }

  /** The feed is of the words that were looked for. */
  private String followed(Reading reading, SearchView.Answer answer, String title) {
    return answer.instead().map(other -> title(reading, other.label())).orElse(title);
  }

  private String title(Reading reading, String words) {
    String shown = words.length() > Asked.LONGEST ? "" : words;
    String search = messages.text(reading.locale(), "search.title");
    return shown.isEmpty() ? search : shown + " – " + search;
  }

  /** Each language has its own search; the same words can be looked for there. */
  private static Map<String, String> translations(Reading reading, Asked asked) {
    String words = asked.form().value("q");
    String query = asked.isSound() && !words.isEmpty() ? "?q=" + encoded(words) : "";
    Map<String, String> paths = new LinkedHashMap<>();
    reading
        .site()
        .languages()
        .forEach(language -> paths.put(language, reading.site().path(language, PATH) + query));
    return paths;
  }
}
