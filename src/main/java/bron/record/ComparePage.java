package bron.record;

import bron.article.EditorPage;
import java.util.List;
import java.util.Optional;

/**
 * How two revisions of an article differ, or what one says.
 *
 * @param headline of the newest
 * @param back the list of revisions
 * @param from the older one, in words; empty where only one is shown
 * @param to the newer one, in words
 * @param fields those that differ
 * @param restoration where the form is posted that puts one back; empty where that is not asked
 * @param stale whether somebody saved while this was looked at
 */
public record ComparePage(
    String headline,
    String back,
    String from,
    String to,
    List<EditorPage.Difference> fields,
    Optional<Restoration> restoration,
    boolean stale) {

  /**
   * Puts a revision back.
   *
   * @param action where it is posted
   * @param number which one
   * @param newest the row of the one that it goes over
   */
  public record Restoration(String action, int number, long newest) {}
}
