package bron.article;

import bron.db.Stores;
import java.util.List;
import java.util.Optional;

/** What a translator works with, read in one transaction. */
public final class Translations {
  private final Stores stores;

  /** In that transaction. */
  public Translations(Stores stores) {
    this.stores = stores;
  }

  /**
   * A translation beside its source.
   *
   * @param source the article that is translated
   * @param now what it says
   * @param publication the number of the last publication of the source; 0 for none
   * @param held the revision of the source that the translation was last held against
   * @param revision the translation; empty for one that is not begun
   * @param map what that was made from
   * @param standing where it stands to {@code now}
   */
  public record Opened(
      Article source,
      SourceVersion now,
      int publication,
      Revision held,
      Optional<Revision> revision,
      TranslationMap map,
      Standing standing) {}

  /** The edition of a story in a language. */
  public Optional<Article> edition(Article source, String language) {
    return stores.of(ArticleStore.class).editions(source.storyId()).stream()
        .filter(edition -> edition.language().equals(language))
        .findFirst();
  }

  /**
   * A revision of a translation beside a revision of its source; empty where they are not that.
   *
   * @param edition the article that the translation is; empty for one that is not begun
   * @param revisionId its revision
   */
  public Optional<Opened> open(
      Article source, long sourceRevisionId, Optional<Article> edition, Optional<Long> revisionId) {
    RevisionStore revisions = stores.of(RevisionStore.class);
    Optional<Revision> revision = revisionId.flatMap(revisions::find);
    boolean fits =
        revisions.row(sourceRevisionId).filter(r -> r.articleId() == source.id()).isPresent()
            && revision.isPresent() == revisionId.isPresent()
            && revision.stream()
                .allMatch(r -> edition.filter(e -> e.id() == r.articleId()).isPresent());
    return fits
        ? Optional.of(opened(source, sourceRevisionId, edition, revision))
        : Optional.empty();
  }

  private Opened opened(
      Article source,
      long sourceRevisionId,
      Optional<Article> edition,
      Optional<Revision> revision) {
    TranslationMap map =
        revision
            .flatMap(r -> new TranslationRecord(stores).map(edition.orElseThrow(), r))
            .orElseGet(() -> TranslationMap.blank(sourceRevisionId, 0));
    List<SourceVersion> versions = SourceVersion.of(stores, source, map, sourceRevisionId);
    SourceVersion now = versions.getLast();
    int told =
        stores.of(PublicationStore.class).of(source.id()).stream()
            .filter(publication -> publication.revisionId() <= sourceRevisionId)
            .mapToInt(Publication::number)
            .max()
            .orElse(0);
    Revision held =
        stores.of(RevisionStore.class).find(map.sourceRevisionId()).orElse(now.revision());
    return new Opened(source, now, told, held, revision, map, Tracing.standing(map, versions));
  }

  /** How many parts of a translation say what its source no longer says. */
  public int behind(long articleId) {
    return stores.of(TranslationStore.class).behind(articleId);
  }

  /** The longest text that a field of an article may have, by its name in forms. */
  public static int longest(String field) {
    return FormReading.LONGEST.getOrDefault(field, Integer.MAX_VALUE);
  }
}
