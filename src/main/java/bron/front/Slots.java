package bron.front;

import bron.article.ArticleStore;
import bron.article.State;
import bron.article.Teaser;
import bron.article.TeaserStore;
import bron.site.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What editors have put on the front page, as far as it holds.
 *
 * @param filled the live articles in the slots that are filled by hand, by position
 * @param banner the banner, if there is one
 * @param until the first instant at which something of it leaves by itself; empty where nothing
 *     does
 */
public record Slots(Map<Integer, Teaser> filled, Optional<Banner> banner, Optional<Instant> until) {
  /** The lead, and those beside it. */
  public static final int NUMBER = 5;

  /** News that cannot wait: {@code address} is empty where it leads nowhere yet. */
  public record Banner(String text, Optional<String> address) {}

  /** What holds at {@code now}. */
  static Slots at(Reading reading, Instant now) {
    SlotStore store = reading.stores().of(SlotStore.class);
    List<SlotStore.Slot> slots = store.slots(reading.language(), now);
    Map<Integer, Teaser> filled =
        live(
            reading,
            slots.stream().collect(Collectors.toMap(s -> s.position(), s -> s.articleId())));
    Optional<SlotStore.Front> front =
        store.front(reading.language()).filter(found -> found.bannerAt(now));
    Optional<Instant> until =
        Stream.concat(
                slots.stream().flatMap(slot -> slot.until().stream()),
                front.flatMap(SlotStore.Front::bannerUntil).stream())
            .min(Instant::compareTo);
    return new Slots(filled, front.flatMap(found -> banner(reading, found)), until);
  }

  /** Those of the articles, by position, that readers can read. */
  static Map<Integer, Teaser> live(Reading reading, Map<Integer, Long> ids) {
    Map<Integer, Teaser> filled = new TreeMap<>();
    if (!ids.isEmpty()) {
      Map<Long, Teaser> teasers =
          reading
              .stores()
              .of(TeaserStore.class)
              .live(
                  List.copyOf(new HashSet<>(ids.values())),
                  reading.language(),
                  reading.site().defaultLanguage())
              .stream()
              .collect(Collectors.toMap(Teaser::id, Function.identity()));
      ids.forEach(
          (position, id) ->
              Optional.ofNullable(teasers.get(id)).ifPresent(t -> filled.put(position, t)));
    }
    return filled;
  }

  /**
   * The articles of all slots in order: where none is filled by hand stands the newest that stands
   * nowhere else, and as the lead one with a picture, if there is one.
   *
   * @param newest more than there are slots, as far as there are
   */
  List<Teaser> complete(List<Teaser> newest) {
    Set<Long> taken = filled.values().stream().map(Teaser::id).collect(Collectors.toSet());
    List<Teaser> rest =
        newest.stream()
            .filter(teaser -> !taken.contains(teaser.id()))
            .limit(NUMBER - filled.size())
            .toList();
    List<Teaser> left = new ArrayList<>(filled.containsKey(1) ? rest : PictureFirst.of(rest));
    List<Teaser> all = new ArrayList<>();
    for (int position = 1; position <= NUMBER; position++) {
      if (filled.containsKey(position)) {
        all.add(filled.get(position));
      } else if (!left.isEmpty()) {
        all.add(left.removeFirst());
      }
    }
    return List.copyOf(all);
  }

  /** A banner about an article that is withdrawn goes with it. */
  private static Optional<Banner> banner(Reading reading, SlotStore.Front front) {
    if (front.bannerArticleId().isEmpty()) {
      Optional<String> url = Optional.of(front.bannerUrl()).filter(address -> !address.isEmpty());
      return Optional.of(new Banner(front.bannerText(), url));
    }
    return reading
        .stores()
        .of(ArticleStore.class)
        .find(front.bannerArticleId().get())
        .filter(article -> article.state() == State.LIVE)
        .map(article -> new Banner(front.bannerText(), article.path(reading.site())));
  }
}
