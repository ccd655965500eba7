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
record Neighbours(Optional<Teaser> previous, Optional<Teaser> next) {
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
        first(teasers.ofSection(section, language, fallback, at, article.id(), 1)),
        first(teasers.ofSectionAbove(section, language, fallback, at, article.id(), 1)));
  }

  private static Optional<Teaser> first(List<Teaser> teasers) {
    return teasers.stream().findFirst();
  }

  /** The link to one of them. */
  static Link link(Reading reading, Teaser neighbour) {
    return new Link(neighbour.headline(), neighbour.path(reading.site()));
  }
}
