package bron.translation;

import bron.article.EditorPage;
import bron.text.WordDiff;
import bron.web.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page shows on which a translation is made beside its source.
 *
 * @param action where the form is posted
 * @param source the revision on the left
 * @param opened the revision on the right; empty for none
 * @param base the revision that is saved over; empty for none
 * @param status the sentence in the bar
 * @param notice what was just done, in words; empty for nothing
 * @param mayPublish whether who looks may publish
 * @param original the source: its headline and where it is edited
 * @param article the translation with all its fields, and on the site; what there is
 * @param left the language of the source
 * @param right the language of the translation
 * @param translator the names of the translators
 * @param problems message keys by field
 * @param todo where something is left to do: words and place in the page
 * @param corrections what was corrected in the source since: when and what
 * @param fields the rows beside the body
 * @param body the rows of the body
 * @param conflict what somebody else saved meanwhile
 * @param script the address of the script of this page
 */
public record BesidePage(
    String action,
    String source,
    String opened,
    String base,
    String status,
    String notice,
    boolean mayPublish,
    Link original,
    List<Link> article,
    Language left,
    Language right,
    String translator,
    Map<String, String> problems,
    List<Link> todo,
    List<Correction> corrections,
    List<Line> fields,
    List<Line> body,
    Optional<Conflict> conflict,
    String script) {

  /**
   * Somebody else's words beside one's own.
   *
   * @param who saved them
   * @param own whether that is whoever looks, in another window
   * @param when in words
   * @param fields those that differ
   */
  public record Conflict(
      String who, boolean own, String when, List<EditorPage.Difference> fields) {}

  /** A language: its tag, its direction, and what it is called. */
  public record Language(String tag, String dir, String name) {}

  /** A correction of the source: when, in words, and what readers were told. */
  public record Correction(String when, String note) {}

  /**
   * A row.
   *
   * @param name of its field
   * @param label of its field, in words
   * @param source what stands on the left; empty for nothing
   * @param pieces how the left came to say that, where it changed
   * @param text what stands on the right
   * @param state in lower case
   * @param said what there is to do, in words; empty for nothing
   * @param moved whether it stands elsewhere in the source
   * @param box the words of the box that settles it; empty for none
   * @param ticked whether it is
   * @param longest the most characters; 0 where that is not limited
   */
  public record Line(
      String name,
      String label,
      String source,
      List<WordDiff.Piece> pieces,
      String text,
      String state,
      String said,
      boolean moved,
      String box,
      boolean ticked,
      int longest) {
    /** Whether it is a heading of the body. */
    public boolean heading() {
      return source.startsWith("#") || text.startsWith("#");
    }
  }
}
