package bron.article;

import java.time.Instant;
import java.util.Optional;

/**
 * What was written at one moment; never changed.
 *
 * @param id the row
 * @param articleId of which article
 * @param number 1, 2, 3 … within the article
 * @param baseId the revision that it was written over; empty for the first
 * @param accountId who saved it; empty for the program itself
 * @param at when
 * @param note to colleagues; may be empty
 * @param copy what it says
 */
public record Revision(
    long id,
    long articleId,
    int number,
    Optional<Long> baseId,
    Optional<Long> accountId,
    Instant at,
    String note,
    Copy copy) {}
