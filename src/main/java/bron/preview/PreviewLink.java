package bron.preview;

import java.time.Instant;
import java.util.Optional;

/**
 * A link by which somebody without an account reads an article.
 *
 * @param id the row
 * @param articleId what it shows
 * @param revisionId the revision that it shows; empty for always the newest
 * @param revision the number of that
 * @param note for whom it is
 * @param by who made it
 * @param madeAt when
 * @param expiresAt from when on it opens nothing
 * @param revokedAt when somebody closed it
 * @param opened how often it was opened
 * @param openedAt when last
 */
public record PreviewLink(
    long id,
    long articleId,
    Optional<Long> revisionId,
    Optional<Integer> revision,
    String note,
    String by,
    Instant madeAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    int opened,
    Optional<Instant> openedAt) {

  /** Whether it opens something at that moment. */
  boolean isOpen(Instant now) {
    return revokedAt.isEmpty() && expiresAt.isAfter(now);
  }
}
