package bron.bench;

import bron.bench.MadeArticle.Telling;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that readers were told: an article for the first time, or anew.
 *
 * @param article its number
 * @param telling empty for the first time
 * @param path the name of its file
 */
record Event(int article, Optional<Telling> telling, Instant at, boolean translates, String path) {
  /** The order in which an import takes in files. */
  static final Comparator<Event> ORDER =
      Comparator.comparing(Event::at).thenComparing(Event::translates).thenComparing(Event::path);

  /** That it is published. */
  static Event first(Archive archive, int article) {
    return of(archive, article, Optional.empty());
  }

  /** That it is published anew. */
  static Event later(Archive archive, int article, Telling telling) {
    return of(archive, article, Optional.of(telling));
  }

  private static Event of(Archive archive, int article, Optional<Telling> telling) {
    Instant published = archive.published(article);
    String suffix =
        telling
            .map(t -> "." + t.number() + "-" + t.kind().name().toLowerCase(java.util.Locale.ROOT))
            .orElse("");
    return new Event(
        article,
        telling,
        telling.map(Telling::at).orElse(published),
        archive.source(article).isPresent(),
        "%s/%07d.%s%s.md"
            .formatted(
                published.toString().substring(0, 7).replace('-', '/'),
                article,
                archive.language(article),
                suffix));
  }
}
