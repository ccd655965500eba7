package bron.writing;

import java.time.Instant;
import java.util.Optional;

/**
 * A form in which somebody writes an article.
 *
 * @param token names the form as it lies open in one window; whoever made it up, it is a name only
 *     within the account
 * @param accountId who writes
 * @param articleId what is written; empty while it is not begun
 * @param typed what was typed in it and is not saved, as JSON; empty for nothing
 * @param typedAt when that was heard last
 * @param sent what was last saved from it, as JSON
 * @param sentRevisionId the revision that came of that
 * @param continues names the form in which the words were typed that this one began with
 */
public record Writing(
    String token,
    long accountId,
    Optional<Long> articleId,
    Optional<String> typed,
    Optional<Instant> typedAt,
    Optional<String> sent,
    Optional<Long> sentRevisionId,
    Optional<String> continues) {}
