package bron.record;

import bron.web.Moment;
import java.util.List;

/**
 * The revisions of an article.
 *
 * @param place the address of the article in the editor
 * @param headline of the newest one
 * @param problem the message key of what is wrong with the choice; empty for nothing
 * @param lines newest first
 * @param next where older ones are; empty at the end
 */
record HistoryPage(String place, String headline, String problem, List<Line> lines, String next) {

  /**
   * A revision.
   *
   * @param name of whoever saved it, in words
   * @param note to colleagues; may be empty
   * @param told what it went out as, in words
   * @param newest whether there is none after it
   */
  record Line(
      int number,
      String name,
      Moment when,
      String note,
      String headline,
      List<String> told,
      boolean newest) {}
}
