package bron.search;

import bron.search.FullText.Expression;
import java.util.List;
import java.util.Optional;

/**
 * How far a search looks. Everything that it finds has each of its words; of the word that reaches
 * furthest back it looks at so many articles, and not at more, however many there are. Where a word
 * is in fewer articles than that, everything is looked at, which are then no more than those.
 */
final class Reach {
  private final FullText text;
  private final Filter.Range range;
  private final List<Expression> needed;

  /**
   * Of a search.
   *
   * @param needed expressions that each match whatever the search finds; at least one
   */
  Reach(FullText text, List<Expression> needed, Filter.Range range) {
    this.text = text;
    this.range = range;
    this.needed = needed;
  }

  /** The newest part of the range, with so many articles that have the rarest word. */
  Filter.Range newest(int articles) {
    long from = Long.MAX_VALUE;
    for (Expression each : needed) {
      Optional<Long> reached = text.down(each, range, articles);
      if (reached.isEmpty()) {
        return range;
      }
      from = Math.min(from, reached.get());
    }
    return new Filter.Range(from, range.to());
  }

  /** The oldest part, likewise. */
  Filter.Range oldest(int articles) {
    long to = Long.MIN_VALUE;
    for (Expression each : needed) {
      Optional<Long> reached = text.up(each, range, articles);
      if (reached.isEmpty()) {
        return range;
      }
      to = Math.max(to, reached.get());
    }
    return new Filter.Range(range.from(), to);
  }
}
