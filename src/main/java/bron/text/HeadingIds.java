package bron.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives the headings of one text their ids: slugs, numbered where they would be the same. */
final class HeadingIds {

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  String next(String heading) {
    String slug = Slugs.of(heading);
    // Footnotes have the ids fn-1, fnref-1 and so on.
    String base = slug.matches("fn(ref)?-.*") ? "h-" + slug : slug;
    String id = base;
    while (!given.add(id)) {
      id = base + "-" + (counts.merge(base, 1, Integer::sum) + 1);
    }
    return id;
  }
}
