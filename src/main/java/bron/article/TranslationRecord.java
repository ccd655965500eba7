package bron.article;

import bron.db.Stores;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the record of what translations were made from, within a transaction that writes articles,
 * and what follows from it: how far each is behind its source.
 */
final class TranslationRecord {
  private final Stores stores;
  private final ArticleStore articles;
  private final RevisionStore revisions;
  private final TranslationStore translations;

  TranslationRecord(Stores stores) {
    this.stores = stores;
    this.articles = stores.of(ArticleStore.class);
    this.revisions = stores.of(RevisionStore.class);
    this.translations = stores.of(TranslationStore.class);
  }

  /** Notes what the first revision of a translation was made from. */
  void begun(Article source, long articleId, long revisionId, Copy copy) {
    Revision original = revisions.find(SourceVersion.current(source)).orElseThrow();
    write(articleId, revisionId, TranslationMap.inferred(original, lastTold(source), copy));
  }

  /** Notes what a revision was made from. */
  void write(long articleId, long revisionId, TranslationMap map) {
    translations.add(revisionId, map);
    refresh(articles.find(articleId).orElseThrow());
  }

  /** Notes what a revision was made from that was written over {@code before}. */
  void follow(Article article, Revision before, long revisionId, Copy copy) {
    map(article, before)
        .ifPresent(
            map -> {
              Revision source = revisions.find(map.sourceRevisionId()).orElseThrow();
              write(article.id(), revisionId, map.followed(source, before.copy(), copy));
            });
  }

  /** What a revision of a translation was made from; empty for what is no translation. */
  Optional<TranslationMap> map(Article article, Revision revision) {
    return article
        .sourceRevisionId()
        .flatMap(
            id -> translations.map(revision.id()).or(() -> Optional.of(inferred(id, revision))));
  }

  private TranslationMap inferred(long sourceRevisionId, Revision translation) {
    Revision source = revisions.find(sourceRevisionId).orElseThrow();
    int told =
        stores.of(PublicationStore.class).of(source.articleId()).stream()
            .filter(publication -> publication.revisionId() <= sourceRevisionId)
            .mapToInt(Publication::number)
            .max()
            .orElse(0);
    return TranslationMap.inferred(source, told, translation.copy());
  }

  /** Brings up to date where everything stands that was made from an article. */
  void refreshMadeFrom(long articleId) {
    translations.madeFrom(articleId).forEach(this::refresh);
  }

  /** Brings up to date where a translation stands; without effect on what is none. */
  void refresh(Article article) {
    standing(article, article.revisionId())
        .ifPresent(standing -> translations.setBehind(article.id(), standing.behind()));
    translations.clearCorrections(article.id());
    article
        .liveRevisionId()
        .flatMap(live -> standing(article, live))
        .map(Standing::corrections)
        .orElse(List.of())
        .forEach(correction -> translations.addCorrection(article.id(), correction.id()));
  }

  private Optional<Standing> standing(Article article, long revisionId) {
    Optional<Article> source = article.sourceArticleId().flatMap(articles::find);
    Revision revision = revisions.find(revisionId).orElseThrow();
    return source.flatMap(
        from ->
            map(article, revision)
                .map(map -> Tracing.standing(map, SourceVersion.of(stores, from, map))));
  }

  private int lastTold(Article source) {
    return stores.of(PublicationStore.class).last(source.id()).map(Publication::number).orElse(0);
  }
}
