package bron.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives the headings of one text, in order, what they have on the page: ids, which are slugs,
 * numbered where they would be the same; and levels, of which none is skipped.
 */
final class HeadingMarks {

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int level = 1;

  /** From 2 to 4: the page has the h1, and an outline that is deeper serves nobody. */
  int level(int typed) {
    level = Math.clamp(typed, 2, Math.min(level + 1, 4));
    return level;
  }

  String id(String heading) {
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
