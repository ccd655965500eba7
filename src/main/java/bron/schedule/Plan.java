package bron.schedule;

import bron.article.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * An act on an article, planned.
 *
 * @param id the row
 * @param articleId on which article
 * @param kind of publication; empty for a pin
 * @param revisionId what goes out; empty for what has no text
 * @param note for readers; may be empty
 * @param position the slot of a pin
 * @param until when a pin ends by itself
 * @param due when
 * @param plannedBy the account; empty for the program itself
 */
public record Plan(
    long id,
    long articleId,
    Optional<Kind> kind,
    Optional<Long> revisionId,
    String note,
    Optional<Integer> position,
    Optional<Instant> until,
    Instant due,
    Optional<Long> plannedBy) {

  /** The same with another text. */
  Plan of(long revision) {
    return new Plan(
        id, articleId, kind, Optional.of(revision), note, position, until, due, plannedBy);
  }

  /** What the audit trail says of it. */
  String told() {
    return told(kind, position) + " at " + due;
  }

  /** What the audit trail says of such an act. */
  static String told(Optional<Kind> kind, Optional<Integer> position) {
    return kind.map(Kind::word).orElseGet(() -> "pin " + position.orElse(0));
  }
}
