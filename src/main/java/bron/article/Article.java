package bron.article;

import bron.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One language's edition of a story. All but its identity follows from its revisions and
 * publications.
 *
 * @param id the row
 * @param uuid what feeds know it by, for ever
 * @param storyId what it shares with its translations
 * @param language a BCP 47 tag
 * @param sourceArticleId what it is a translation of
 * @param sourceRevisionId the revision that was translated
 * @param createdBy the account that began it
 * @param state where it stands with readers
 * @param revisionId the newest revision
 * @param liveRevisionId the revision that readers see, or saw last
 * @param sectionId the section of the live revision
 * @param slug the live revision's, or the newest one's before the first publication
 * @param dateline the day in its address, {@code yyyy-MM-dd}; empty before the first publication
 * @param publishedAt when it was first published
 * @param updatedAt when it last got an update, correction or restoration
 * @param stage how far what readers do not see is on its way: draft, in review or approved
 * @param stageRevisionId the revision that was handed in or approved; there may be newer ones
 * @param assigneeId the account that has it to do
 */
public record Article(
    long id,
    UUID uuid,
    long storyId,
    String language,
    Optional<Long> sourceArticleId,
    Optional<Long> sourceRevisionId,
    Optional<Long> createdBy,
    State state,
    long revisionId,
    Optional<Long> liveRevisionId,
    Optional<Long> sectionId,
    String slug,
    Optional<String> dateline,
    Optional<Instant> publishedAt,
    Optional<Instant> updatedAt,
    Stage stage,
    Optional<Long> stageRevisionId,
    Optional<Long> assigneeId) {

  /** Whether a revision has been saved that readers do not see yet. */
  public boolean hasDraft() {
    return liveRevisionId.isEmpty() || liveRevisionId.get() != revisionId;
  }

  /** Where readers find it, with the language's prefix; empty before the first publication. */
  public Optional<String> path(Site site) {
    return dateline.map(day -> path(site, language, day, slug));
  }

  /** The day in the address of an article first published then, {@code yyyy-MM-dd}. */
  public static String dateline(Site site, Instant published) {
    return LocalDate.ofInstant(published, site.zone()).toString();
  }

  /** The path of an article with that language, day ({@code yyyy-MM-dd}) and slug. */
  public static String path(Site site, String language, String day, String slug) {
    return site.prefix(language) + "/" + day.replace('-', '/') + "/" + slug;
  }
}
