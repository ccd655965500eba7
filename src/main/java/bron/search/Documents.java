package bron.search;

import bron.db.Stores;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what the index should say of some articles. */
final class Documents {
  private final DocumentStore store;
  private final String fallback;
  private final PreparedBodies bodies;

  /** {@code fallback} is the language of the names that have none in an article's own. */
  Documents(Stores stores, String fallback, PreparedBodies bodies) {
    this.store = stores.of(DocumentStore.class);
    this.fallback = fallback;
    this.bodies = bodies;
  }

  /** The documents by article, without those that readers cannot read. */
  Map<Long, Document> of(List<Long> articleIds) {
    String ids = json(articleIds);
    Map<Long, List<String>> people = names(store.people(ids));
    Map<Long, List<String>> topics = names(store.topics(ids, fallback));
    Map<Long, List<Long>> authors =
        store.authors(ids).stream()
            .collect(
                Collectors.groupingBy(
                    DocumentStore.Listed::articleId,
                    Collectors.mapping(DocumentStore.Listed::authorId, Collectors.toList())));
    Map<Long, Document> documents = new LinkedHashMap<>();
    for (DocumentStore.Row row : store.live(ids)) {
      List<String> names =
          java.util.stream.Stream.of(people, topics)
              .flatMap(named -> named.getOrDefault(row.id(), List.of()).stream())
              .toList();
      BodyWords words = bodies.take(row.language(), row.body());
      documents.put(
          row.id(), Document.of(row, names, words, authors.getOrDefault(row.id(), List.of())));
    }
    return documents;
  }

  /** Numbers as a statement takes them that is the same for one and for many. */
  static String json(List<Long> numbers) {
    return numbers.toString();
  }

  private static Map<Long, List<String>> names(List<DocumentStore.Name> names) {
    Map<Long, List<String>> byArticle = new HashMap<>();
    names.forEach(
        name ->
            byArticle
                .computeIfAbsent(name.articleId(), id -> new java.util.ArrayList<>())
                .add(name.name()));
    return byArticle;
  }
}
