package bron.transfer;

import bron.article.Credit;
import bron.article.Kind;
import bron.article.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an article file says, as far as it can be told without the site.
 *
 * @param uuid what feeds know the article by
 * @param headline one line
 * @param language a BCP 47 tag
 * @param slug valid; empty to make it from the headline
 * @param published when it was first published; empty for a draft
 * @param credits in order
 * @param section a name or slug
 * @param topics names or slugs, in order
 * @param sources in order
 * @param standfirst plain text
 * @param picture the lead picture
 * @param translationOf the slug or UUID of the article that it translates
 * @param shareTitle empty for the headline
 * @param shareDescription empty for the standfirst
 * @param telling which later publication of the article this file is; empty for the first
 * @param body Markdown, with pictures addressed relative to the file
 */
record ArticleFile(
    Optional<UUID> uuid,
    String headline,
    String language,
    Optional<String> slug,
    Optional<Instant> published,
    List<Byline> credits,
    Optional<String> section,
    List<String> topics,
    List<Source> sources,
    String standfirst,
    Optional<Lead> picture,
    Optional<String> translationOf,
    String shareTitle,
    String shareDescription,
    Optional<Telling> telling,
    String body) {

  /**
   * A credit.
   *
   * @param author the slug of an author of the site
   * @param url empty for none
   */
  record Byline(Credit.Role role, String name, Optional<String> author, String url) {}

  /**
   * The lead picture.
   *
   * @param file relative to the article's file
   */
  record Lead(String file, String alt, String caption, String credit) {}

  /**
   * A publication after the first.
   *
   * @param note what readers are told of it; may be empty
   */
  record Telling(Kind kind, Instant at, String note) {}

  /** When readers were told what it says; empty for a draft. */
  Optional<Instant> told() {
    return telling.map(Telling::at).or(() -> published);
  }
}
