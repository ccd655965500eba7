package bron.article;

import bron.site.Site;
import java.time.Instant;
import java.util.Optional;

/**
 * A live article as lists show it.
 *
 * @param id the article
 * @param language its language
 * @param dateline the day in its address, {@code yyyy-MM-dd}
 * @param slug the last part of its address
 * @param headline of the live revision
 * @param standfirst of the live revision; may be empty
 * @param sectionSlug its section
 * @param sectionName the section's name in the article's language, or else the default one
 * @param publishedAt when it was first published
 * @param updatedAt when it last got an update, correction or restoration
 * @param pictureId its lead picture
 * @param pictureAlt what that shows; empty for a decorative one
 */
public record Teaser(
    long id,
    String language,
    String dateline,
    String slug,
    String headline,
    String standfirst,
    Optional<String> sectionSlug,
    Optional<String> sectionName,
    Instant publishedAt,
    Optional<Instant> updatedAt,
    Optional<String> pictureId,
    String pictureAlt) {

  /** Where readers find it. */
  public String path(Site site) {
    return Article.path(site, language, dateline, slug);
  }
}
