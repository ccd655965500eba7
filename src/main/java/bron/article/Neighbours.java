package bron.article;

import bron.site.Reading;
import bron.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The articles beside an article in its section, by date.
 *
 * @param previous the one published before it
 * @param next the one published after it
 */
record Neighbours(Optional<Link> previous, Optional<Link> next) {
  private static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());

  /** Those of an article in that section; none for one that is in no section or not published. */
  static Neighbours of(Reading reading, Article article, Optional<Long> sectionId) {
    if (sectionId.isEmpty() || article.publishedAt().isEmpty()) {
      return NONE;
    }
    TeaserStore teasers = reading.stores().of(TeaserStore.class);
    long section = sectionId.get();
    String language = reading.language();
    String fallback = reading.site().defaultLanguage();
    Instant at = article.publishedAt().get();
    return new Neighbours(
        link(reading, teasers.ofSection(section, language, fallback, at, article.id(), 1)),
        link(reading, teasers.ofSectionAbove(section, language, fallback, at, article.id(), 1)));
  }

  private static Optional<Link> link(Reading reading, List<Teaser> teasers) {
    return teasers.stream()
        .findFirst()
        .map(teaser -> new Link(teaser.headline(), teaser.path(reading.site())));
  }
}
