package bron.search;

import bron.db.Stores;
import java.util.List;

/** What readers' search finds, for other rooms that look for an article. */
public final class LiveSearch {
  private LiveSearch() {}

  /** The articles of a language that those words find best, best first; none for no words. */
  public static List<Long> best(Stores stores, String language, String words, int limit) {
    Query query = QueryReader.read(words, language);
    if (query.isEmpty() || query.isTooLong()) {
      return List.of();
    }
    List<Long> entries =
        new Search(stores, Filter.all(language))
            .best(query).entries().stream().limit(limit).toList();
    return entries.stream()
        .flatMap(entry -> stores.of(HitStore.class).articles(List.of(entry)).stream())
        .toList();
  }
}
