package bron.front;

import bron.article.Article;
import bron.article.LiveArticles;
import bron.article.Teaser;
import bron.site.Reading;
import bron.web.Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the form of the front page: what it says, or what is wrong with it. */
final class FrontForm {
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_ADDRESS = 2_000;

  private final Reading reading;
  private final Instant now;
  private final Entry entry;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /** In that language, at that instant. */
  FrontForm(Reading reading, Instant now, Entry entry) {
    this.reading = reading;
    this.now = now;
    this.entry = entry;
  }

  /** The message key of what is wrong by the name of the field; empty when nothing is. */
  Map<String, String> problems() {
    return problems;
  }

  /** The articles in the slots, by position, whether readers can read them or not. */
  static Map<Integer, Long> ids(Entry entry) {
    Map<Integer, Long> ids = new TreeMap<>();
    for (int position = 1; position <= Slots.NUMBER; position++) {
      long id = entry.number("slot-" + position);
      if (id > 0 && !ids.containsValue(id)) {
        ids.put(position, id);
      }
    }
    return ids;
  }

  /** What the form says; worth nothing when there are problems. */
  FrontPlan plan() {
    Map<Integer, Long> ids = ids(entry);
    Map<Integer, Teaser> live = Slots.live(reading, ids);
    List<SlotStore.Slot> slots = new ArrayList<>();
    ids.forEach(
        (position, id) -> {
          if (!live.containsKey(position)) {
            problems.put("slot-" + position, "admin.front.problem.gone");
          }
          slots.add(new SlotStore.Slot(position, id, time("until-" + position)));
        });
    String text = entry.value("banner");
    if (text.isEmpty()) {
      return new FrontPlan(slots, "", Optional.empty(), "", Optional.empty());
    }
    return banner(slots, text);
  }

  private FrontPlan banner(List<SlotStore.Slot> slots, String text) {
    if (text.length() > LONGEST_TEXT) {
      problems.put("banner", "admin.front.problem.text");
    }
    String link = entry.value("link");
    LiveArticles articles = new LiveArticles(reading.stores(), reading.site(), reading.language());
    Optional<Article> article = articles.at(link);
    if (articles.withdrawn(link)) {
      problems.put("link", "admin.front.problem.gone");
    } else if (article.isEmpty() && !link.isEmpty() && !isAddress(link)) {
      problems.put("link", "admin.front.problem.link");
    }
    Optional<Instant> until = time("banner-until");
    if (until.isEmpty()) {
      problems.putIfAbsent("banner-until", "admin.front.problem.until");
    }
    return new FrontPlan(
        slots, text, article.map(Article::id), article.isPresent() ? "" : link, until);
  }

  private Optional<Instant> time(String field) {
    return switch (CivilTime.read(entry.value(field), reading.site().zone())) {
      case CivilTime.None none -> Optional.empty();
      case CivilTime.Wrong wrong -> {
        problems.put(field, wrong.key());
        yield Optional.empty();
      }
      case CivilTime.At at -> {
        if (!at.instant().isAfter(now)) {
          problems.put(field, "admin.front.problem.past");
        }
        yield Optional.of(at.instant());
      }
    };
  }

  private static boolean isAddress(String link) {
    try {
      URI uri = new URI(link);
      boolean own = link.startsWith("/") && !link.startsWith("//") && !link.contains("\\");
      boolean elsewhere =
          uri.getHost() != null
              && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
      return link.length() <= LONGEST_ADDRESS && (own || elsewhere);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
