package bron.purge;

import bron.site.PurgeStore;
import bron.web.SurrogateKeys;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a cache is to be told: that answers with one of these keys are not to be used any more.
 *
 * @param keys surrogate keys; none for nothing
 * @param paths of the articles among them, as far as they are known
 */
record Purge(Set<String> keys, Set<String> paths) {
  static final Purge NOTHING = new Purge(Set.of(), Set.of());

  /** All that says what it shows. */
  static final Purge EVERYTHING = new Purge(Set.of(SurrogateKeys.SITE), Set.of());

  /** As many fit into a line of a header that every server takes. */
  private static final int MOST_KEYS = 200;

  /** Of what was written down of one change. */
  static Purge of(PurgeStore.Row row) {
    return of(words(row.keys()), words(row.paths()));
  }

  private static Purge of(Set<String> keys, Set<String> paths) {
    return keys.contains(SurrogateKeys.SITE) || keys.size() > MOST_KEYS
        ? EVERYTHING
        : new Purge(Collections.unmodifiableSet(keys), Collections.unmodifiableSet(paths));
  }

  private static Set<String> words(String line) {
    return Arrays.stream(line.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  boolean isNothing() {
    return keys.isEmpty();
  }

  /** Both. */
  Purge and(Purge other) {
    Set<String> allKeys = new LinkedHashSet<>(keys);
    allKeys.addAll(other.keys);
    Set<String> allPaths = new LinkedHashSet<>(paths);
    allPaths.addAll(other.paths);
    return of(allKeys, allPaths);
  }
}
