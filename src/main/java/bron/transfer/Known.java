package bron.transfer;

import bron.author.AuthorStore;
import bron.db.Stores;
import bron.section.SectionStore;
import bron.text.Slugs;
import bron.topic.TopicStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sections, topics and authors that the site has, each asked for once: nobody else can change
 * them within the transaction.
 */
final class Known {
  private final Stores stores;
  private final Map<String, Long> sections = new HashMap<>();
  private final Map<String, Long> topics = new HashMap<>();
  private final Map<String, Long> authorsBySlug = new HashMap<>();
  private final Map<String, Long> authorsByName = new HashMap<>();

  Known(Stores stores) {
    this.stores = stores;
  }

  /** The section of that name or slug. */
  Optional<Long> section(String name) {
    return find(sections, name, n -> stores.of(SectionStore.class).idOf(n, Slugs.ofName(n)));
  }

  /** The topic of that name or slug. */
  Optional<Long> topic(String name) {
    return find(topics, name, n -> stores.of(TopicStore.class).idOf(n, Slugs.ofName(n)));
  }

  /** The author of that slug. */
  Optional<Long> authorBySlug(String slug) {
    return find(authorsBySlug, slug, s -> stores.of(AuthorStore.class).idOf("", s));
  }

  /** The author of exactly that name. */
  Optional<Long> authorByName(String name) {
    return find(authorsByName, name, n -> stores.of(AuthorStore.class).idOf(n, ""));
  }

  /** What is not there is asked for again: it may have been made meanwhile. */
  private static Optional<Long> find(
      Map<String, Long> found, String name, Function<String, Optional<Long>> ask) {
    return Optional.ofNullable(found.computeIfAbsent(name, n -> ask.apply(n).orElse(null)));
  }
}
