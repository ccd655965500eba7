package bron.record;

import java.util.List;

/**
 * The revisions of an article.
 *
 * @param headline of the newest
 * @param back the editor
 * @param path of this page
 * @param lines newest first
 * @param next the address of older ones; empty at the end
 * @param problem whether two were to be chosen and were not
 */
public record HistoryPage(
    String headline, String back, String path, List<Line> lines, String next, boolean problem) {

  /**
   * A revision.
   *
   * @param number 1, 2, 3 …
   * @param who saved it, in words
   * @param when in words
   * @param note to colleagues; may be empty
   * @param told what readers were told of it, in words
   * @param newest whether it is what the editor shows
   * @param changes the address of what it changed; empty for the first
   * @param text the address of all that it says
   * @param restoration the address of what putting it back would change; empty for the newest
   */
  public record Line(
      int number,
      String who,
      String when,
      String note,
      List<String> told,
      boolean newest,
      String changes,
      String text,
      String restoration) {}
}
