package bron.front;

import bron.article.Teaser;
import java.util.List;

/**
 * A list of articles, newest first, that can be read from any place in both directions.
 *
 * @param below the next articles below a place, nearest first
 * @param above the next articles above a place, nearest first
 */
record Line(Side below, Side above) {
  /** One direction. */
  interface Side {
    /** At most {@code limit} articles from {@code place} on, which is not included. */
    List<Teaser> from(Place place, int limit);
  }
}
