package bron.front;

import bron.article.HeadlineStore;
import bron.article.LiveArticles;
import bron.article.Teaser;
import bron.site.Languages;
import bron.site.Reading;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which editors fill the front page.
 *
 * @param entry the form
 * @param language of the front page
 * @param languages of the site
 * @param front the path of the front page
 * @param places every slot, in order
 * @param found articles to choose from
 * @param searched whether they were asked for
 * @param zone the name of the site's zone
 * @param now the time there
 * @param unsaved whether the form differs from what is saved, as far as is known
 * @param focus the value of the button to begin at; empty for none
 * @param said what was just done; empty for nothing
 * @param meanwhile who saved something else, and when; empty for nobody
 */
public record FrontDeskPage(
    Entry entry,
    String language,
    List<Choice> languages,
    String front,
    List<SlotLine> places,
    List<Found> found,
    boolean searched,
    String zone,
    Moment now,
    boolean unsaved,
    String focus,
    String said,
    String meanwhile) {

  /**
   * A slot.
   *
   * @param number from 1, the lead
   * @param id the article put there; empty for none
   * @param headline its headline
   * @param live whether readers can read it
   * @param automatic the headline of what stands there while nobody puts anything; empty for
   *     nothing
   * @param saved what somebody else put there; null where that is the same, empty for nothing
   */
  public record SlotLine(
      int number,
      String id,
      String headline,
      boolean live,
      String automatic,
      @Nullable String saved) {}

  /** An article to choose: when it was published, in words. */
  public record Found(long id, String headline, String when) {}

  /** The page of a form. */
  static FrontDeskPage of(
      Reading reading,
      Locale locale,
      Instant now,
      FrontMoves form,
      boolean unsaved,
      String said,
      String meanwhile) {
    Entry entry = form.entry();
    boolean searched = entry.value("do").equals("find");
    return new FrontDeskPage(
        entry,
        reading.language(),
        Languages.choices(reading.site(), locale),
        reading.path("/"),
        places(reading, entry),
        searched ? found(reading, locale, entry) : List.of(),
        searched,
        reading.site().zone().getId(),
        Moment.of(now, reading.site().zone(), locale),
        unsaved,
        form.focus(),
        said,
        meanwhile);
  }

  private static List<SlotLine> places(Reading reading, Entry entry) {
    Map<Integer, Long> ids = FrontForm.ids(entry);
    Map<Integer, Teaser> live = Slots.live(reading, ids);
    Map<Integer, String> automatic = automatic(reading, live);
    Map<Long, HeadlineStore.Line> lines = lines(reading, entry, ids);
    List<SlotLine> places = new ArrayList<>();
    for (int number = 1; number <= Slots.NUMBER; number++) {
      Optional<Long> id = Optional.ofNullable(ids.get(number));
      String headline = id.map(row -> headline(lines, row)).orElse("");
      String saved = entry.saved("slot-" + number);
      places.add(
          new SlotLine(
              number,
              id.map(String::valueOf).orElse(""),
              headline,
              live.containsKey(number),
              automatic.getOrDefault(number, ""),
              saved == null || saved.isEmpty() ? saved : headline(lines, Long.parseLong(saved))));
    }
    return List.copyOf(places);
  }

  /** The headlines that fill the open slots, by position. */
  private static Map<Integer, String> automatic(Reading reading, Map<Integer, Teaser> live) {
    List<Teaser> newest = new Lists(reading).all().below().from(Place.TOP, 2 * Slots.NUMBER);
    Slots slots = new Slots(live, Optional.empty(), Optional.empty());
    Map<Integer, String> automatic = new HashMap<>();
    int number = 1;
    for (Teaser teaser : slots.complete(newest)) {
      automatic.put(number++, teaser.headline());
    }
    return automatic;
  }

  private static Map<Long, HeadlineStore.Line> lines(
      Reading reading, Entry entry, Map<Integer, Long> ids) {
    Map<String, Long> all = new TreeMap<>();
    ids.forEach((position, id) -> all.put("slot-" + position, id));
    entry
        .saved()
        .forEach(
            (field, value) -> {
              if (field.startsWith("slot-") && !value.isEmpty()) {
                all.put("saved-" + field, Long.valueOf(value));
              }
            });
    return LiveArticles.lines(reading.stores(), all.values().stream().distinct().toList());
  }

  private static String headline(Map<Long, HeadlineStore.Line> lines, long id) {
    return Optional.ofNullable(lines.get(id)).map(HeadlineStore.Line::headline).orElse("");
  }

  private static List<Found> found(Reading reading, Locale locale, Entry entry) {
    Map<Integer, Long> ids = FrontForm.ids(entry);
    return new LiveArticles(reading.stores(), reading.site(), reading.language())
        .find(entry.value("q")).stream()
            .filter(line -> !ids.containsValue(line.id()))
            .map(
                line ->
                    new Found(
                        line.id(),
                        line.headline(),
                        line.publishedAt()
                            .map(at -> Moment.of(at, reading.site().zone(), locale).text())
                            .orElse("")))
            .toList();
  }
}
