package bron.article;

import bron.site.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reader may read after an article. */
final class ReadNext {
  private static final int LENGTH = 4;
  private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

  private ReadNext() {}

  /**
   * The newest articles of that section, or of all without one, besides it and what stands around
   * it.
   */
  static List<TeaserView> after(
      Reading reading, Article article, Optional<Long> sectionId, AroundView around) {
    Set<String> shown = around.addresses();
    List<Teaser> others =
        newest(reading, sectionId, LENGTH + 1 + shown.size()).stream()
            .filter(other -> other.id() != article.id())
            .toList();
    List<TeaserView> views =
        sectionId.isPresent()
            ? TeaserViews.byTopic(reading, others)
            : TeaserViews.bySection(reading, others);
    return views.stream().filter(view -> !shown.contains(view.address())).limit(LENGTH).toList();
  }

  private static List<Teaser> newest(Reading reading, Optional<Long> sectionId, int limit) {
    TeaserStore teasers = reading.stores().of(TeaserStore.class);
    String language = reading.language();
    String fallback = reading.site().defaultLanguage();
    return sectionId
        .map(id -> teasers.ofSection(id, language, fallback, END, Long.MAX_VALUE, limit))
        .orElseGet(() -> teasers.all(language, fallback, END, Long.MAX_VALUE, limit));
  }
}
