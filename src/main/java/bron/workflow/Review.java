package bron.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that was taken.
 *
 * @param revisionId what was looked at
 * @param number the number of that revision
 * @param step what was done
 * @param words to colleagues; may be empty
 * @param accountId who did it
 * @param name theirs; empty for the program itself
 */
record Review(
    long id,
    long articleId,
    long revisionId,
    int number,
    Step step,
    String words,
    Optional<Long> accountId,
    String name,
    Instant at) {}
