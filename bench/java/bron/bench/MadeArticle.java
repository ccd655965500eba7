package bron.bench;

import bron.article.Kind;
import bron.article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An article that nobody wrote, as it was first published.
 *
 * @param number its place in the archive, from 0
 * @param section the number of the section, from 0
 * @param topics the numbers of the topics, from 0
 * @param credits in order
 * @param translationOf the UUID of the article that it translates
 */
record MadeArticle(
    int number,
    UUID uuid,
    String language,
    Instant published,
    String headline,
    String slug,
    int section,
    List<Integer> topics,
    List<MadeCredit> credits,
    List<Source> sources,
    String standfirst,
    String body,
    String shareTitle,
    Optional<UUID> translationOf) {

  /**
   * Somebody who made it.
   *
   * @param author the number of the author, from 0; empty for one whom the site does not know
   */
  record MadeCredit(String role, String name, Optional<Integer> author, String url) {}

  /**
   * A publication after the first.
   *
   * @param number from 2
   */
  record Telling(int number, Kind kind, Instant at, String note) {}

  /** The same saying something else. */
  MadeArticle saying(String newHeadline, String newBody) {
    return new MadeArticle(
        number,
        uuid,
        language,
        published,
        newHeadline,
        slug,
        section,
        topics,
        credits,
        sources,
        standfirst,
        newBody,
        shareTitle,
        translationOf);
  }
}
