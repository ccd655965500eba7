package bron.search;

import bron.search.FullText.Expression;
import java.util.List;
import java.util.Optional;

/**
 * How far a search looks. Everything that it finds has the rarest of its words; it looks at so many
 * articles that have this one, and not at more, however many there are. Words that few articles
 * have are therefore looked for in all of them.
 */
final class Reach {
  /** By how far apart so many articles are the rarest word is told. */
  private static final int SAMPLE = 50;

  private final FullText text;
  private final Filter.Range range;
  private final Optional<Expression> rarest;

  /**
   * Of a search.
   *
   * @param needed expressions that each match whatever the search finds; at least one
   */
  Reach(FullText text, List<Expression> needed, Filter.Range range) {
    this.text = text;
    this.range = range;
    this.rarest = rarest(needed);
  }

  /** Empty where a word is so rare that all there is can be looked at. */
  private Optional<Expression> rarest(List<Expression> needed) {
    if (needed.size() == 1) {
      return Optional.of(needed.getFirst());
    }
    Optional<Expression> rarest = Optional.empty();
    long furthest = Long.MAX_VALUE;
    for (Expression each : needed) {
      Optional<Long> reached = text.down(each, range, SAMPLE);
      if (reached.isEmpty()) {
        return Optional.empty();
      }
      if (reached.get() < furthest) {
        furthest = reached.get();
        rarest = Optional.of(each);
      }
    }
    return rarest;
  }

  /** The newest part of the range, with so many articles that have the rarest word. */
  Filter.Range newest(int articles) {
    return new Filter.Range(
        rarest.flatMap(word -> text.down(word, range, articles)).orElse(range.from()), range.to());
  }

  /** The oldest part, likewise. */
  Filter.Range oldest(int articles) {
    return new Filter.Range(
        range.from(), rarest.flatMap(word -> text.up(word, range, articles)).orElse(range.to()));
  }
}
