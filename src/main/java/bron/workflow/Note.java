package bron.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A note to colleagues.
 *
 * @param revisionId the revision about which it was written
 * @param block which block of it, from 0; empty for the whole article
 * @param quote what that block said, in Markdown; empty likewise
 * @param words what it says
 * @param accountId who wrote it
 * @param name theirs
 * @param forId whom it asks
 * @param forName theirs; empty for nobody in particular
 * @param resolvedName who saw that it was done; empty while it is open
 * @param resolvedAt when that was
 */
record Note(
    long id,
    long articleId,
    long revisionId,
    Optional<Integer> block,
    String quote,
    String words,
    long accountId,
    String name,
    Optional<Long> forId,
    String forName,
    Instant at,
    String resolvedName,
    Optional<Instant> resolvedAt) {

  /** What was said to it. */
  record Reply(long id, long noteId, String words, long accountId, String name, Instant at) {}

  /** Whether it still asks for something. */
  boolean isOpen() {
    return resolvedAt.isEmpty();
  }
}
