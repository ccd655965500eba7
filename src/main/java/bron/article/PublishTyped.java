package bron.article;

import bron.web.WhenFields;
import java.util.List;
import java.util.Optional;

/**
 * The form of the page of publishing as it came back.
 *
 * @param kind as sent; empty for no choice
 * @param note as typed
 * @param reason why readers should have what the gate stops, as typed
 * @param problems what stands in the way, as message keys
 * @param later the later moment, if one was typed
 */
public record PublishTyped(
    String kind, String note, String reason, List<String> problems, Optional<WhenFields> later) {
  /** Nothing typed yet. */
  static final PublishTyped NOTHING = new PublishTyped("", "", "", List.of(), Optional.empty());
}
