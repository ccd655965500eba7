package bron.article;

import java.util.List;

/**
 * What the page shows on which an editor says what a change is.
 *
 * @param action where the choice is posted
 * @param back the editor
 * @param headline of the newest revision
 * @param revision the revision that would be published
 * @param status as in the editor's bar
 * @param kinds the choices that the article's state leaves
 * @param chosen the choice that was made, or the first that fits; empty when none fits
 * @param note as typed
 * @param problems what stands in the way, in words
 * @param noteProblem whether the note is what is missing
 * @param first whether readers see it for the first time
 * @param changes what readers would see changed, field by field; none for a first publication
 * @param address where readers will read it
 */
public record PublishPage(
    String action,
    String back,
    String headline,
    long revision,
    String status,
    List<Choice> kinds,
    String chosen,
    String note,
    List<String> problems,
    boolean noteProblem,
    boolean first,
    List<EditorPage.Difference> changes,
    String address) {

  /**
   * A kind of publication.
   *
   * @param value what is sent
   * @param label its name
   * @param effect what readers and feeds are told
   * @param needsNote whether it needs a public note
   */
  public record Choice(String value, String label, String effect, boolean needsNote) {}
}
