package bron.article;

import java.time.Instant;
import java.util.Optional;

/**
 * What readers were told at one moment; never changed.
 *
 * @param id the row
 * @param articleId of which article
 * @param number 1, 2, 3 … within the article
 * @param revisionId what readers saw from then on
 * @param kind what it was
 * @param note for readers: what was corrected, or why it was withdrawn; may be empty otherwise
 * @param accountId who published; empty for the program itself
 * @param at when
 */
public record Publication(
    long id,
    long articleId,
    int number,
    long revisionId,
    Kind kind,
    String note,
    Optional<Long> accountId,
    Instant at) {

  /** Whether telling readers that would be telling them twice: a form that was sent again. */
  boolean saysTheSame(long revisionId, Kind kind, String note) {
    return this.revisionId == revisionId && this.kind == kind && this.note.equals(note.strip());
  }
}
