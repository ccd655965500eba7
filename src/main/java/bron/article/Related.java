package bron.article;

import bron.site.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which articles go with an article: never itself, its translations, or what is not live. */
final class Related {
  /** An editor may choose more; topics fill up to this. */
  private static final int LENGTH = 4;

  /** Topics with more articles than this are all as common. */
  private static final int COUNTED = 200;

  private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Reading reading;
  private final Article article;
  private final Map<Long, Teaser> found = new LinkedHashMap<>();

  private Related(Reading reading, Article article) {
    this.reading = reading;
    this.article = article;
  }

  /**
   * Those that the editor chose, in that order; then those that share a topic, by the rarest topic
   * that they share, the newest first.
   *
   * @param topicIds the article's topics, merged ones followed
   */
  static List<Teaser> to(Reading reading, Article article, Copy copy, List<Long> topicIds) {
    Related related = new Related(reading, article);
    related.chosen(copy.relatedIds());
    related.byTopic(topicIds);
    return List.copyOf(related.found.values());
  }

  private void chosen(List<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Map<Long, Teaser> live =
        reading
            .stores()
            .of(TeaserStore.class)
            .live(ids, reading.language(), reading.site().defaultLanguage())
            .stream()
            .collect(Collectors.toMap(Teaser::id, Function.identity()));
    ids.stream().filter(live::containsKey).map(live::get).forEach(this::add);
  }

  private void byTopic(List<Long> topicIds) {
    if (found.size() >= LENGTH || topicIds.isEmpty()) {
      return;
    }
    Map<Long, Integer> common = new LinkedHashMap<>();
    topicIds.forEach(id -> common.put(id, store().commonness(id, reading.language(), COUNTED)));
    topicIds.stream()
        .sorted(Comparator.comparing(id -> common.getOrDefault(id, 0)))
        .forEach(this::addNewest);
  }

  private void addNewest(long topicId) {
    if (found.size() < LENGTH) {
      reading
          .stores()
          .of(TeaserStore.class)
          .ofTopic(
              topicId,
              reading.language(),
              reading.site().defaultLanguage(),
              END,
              Long.MAX_VALUE,
              LENGTH + found.size() + 1)
          .stream()
          .filter(teaser -> !found.containsKey(teaser.id()) && teaser.id() != article.id())
          .limit(LENGTH - found.size())
          .toList()
          .forEach(this::add);
    }
  }

  private void add(Teaser teaser) {
    if (teaser.id() != article.id()) {
      found.put(teaser.id(), teaser);
    }
  }

  private RelatedStore store() {
    return reading.stores().of(RelatedStore.class);
  }
}
