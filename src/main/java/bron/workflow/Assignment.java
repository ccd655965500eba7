package bron.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * An article as it was given to somebody.
 *
 * @param accountId to whom; empty where it was given back
 * @param name theirs; empty likewise
 * @param words what is asked; may be empty
 * @param due until when
 * @param zone on whose clocks that was meant
 * @param byId who gave it
 * @param by their name; empty for the program itself
 */
record Assignment(
    long id,
    long articleId,
    Optional<Long> accountId,
    String name,
    String words,
    Optional<Instant> due,
    Optional<String> zone,
    Optional<Long> byId,
    String by,
    Instant at) {}
