package bron.article;

import bron.web.WhenFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which an editor says what a change is.
 *
 * @param action where the choice is posted
 * @param back the editor
 * @param headline of the newest revision
 * @param language of the article
 * @param revision the revision that would be published
 * @param status as in the editor's bar
 * @param kinds the choices that the article's state leaves
 * @param chosen the choice that was made, or the first that fits; empty when none fits
 * @param note as typed
 * @param reason why readers should have what the gate stops, as typed
 * @param gate what the gate found
 * @param problems what stands in the way, as message keys
 * @param first whether readers see it for the first time
 * @param changes what readers would see changed, field by field; none for a first publication
 * @param address where readers will read it
 * @param later the moment to plan it for
 * @param plan where that is posted
 * @param planned what is planned for the article, and what failed of late
 * @param embargo the end of its embargo, in words; empty for none
 * @param embargoed whether that keeps it from its readers now
 * @param said what was just done, in words; empty for nothing
 * @param translation what a translation lacks or has behind its source; empty for neither
 */
public record PublishPage(
    String action,
    String back,
    String headline,
    String language,
    long revision,
    String status,
    List<Choice> kinds,
    String chosen,
    String note,
    String reason,
    List<GateLine> gate,
    List<String> problems,
    boolean first,
    List<EditorPage.Difference> changes,
    String address,
    WhenFields later,
    String plan,
    List<PlannedLine> planned,
    String embargo,
    boolean embargoed,
    String said,
    String translation) {

  /**
   * A kind of publication.
   *
   * @param value what is sent
   * @param label its name
   * @param effect what readers and feeds are told
   * @param takesNote whether readers are shown a note with it
   */
  public record Choice(String value, String label, String effect, boolean takesNote) {}

  /**
   * The field that a problem is about: {@code kind}, {@code note}; empty for the article itself.
   */
  public String field(String problem) {
    return switch (problem) {
      case "publish.problem.choose", "publish.problem.kind" -> "kind";
      case "publish.problem.note", "publish.problem.longNote" -> "note";
      case Publishing.GATE, "publish.problem.longReason" -> "reason";
      case "publish.problem.planInstead", "publish.problem.when" -> "date";
      default -> "";
    };
  }

  /** Whether the gate keeps the text from readers, unless somebody says why not. */
  public boolean stopped() {
    return gate.stream().anyMatch(GateLine::stops);
  }

  /** The message key of what is wrong with a field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.stream().filter(key -> field(key).equals(field)).findFirst().orElse(null);
  }
}
