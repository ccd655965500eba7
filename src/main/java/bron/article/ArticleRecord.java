package bron.article;

import bron.db.Stores;
import bron.delivery.Outbox;
import bron.site.Changes;
import bron.site.RedirectStore;
import bron.site.Site;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes the record of articles within one transaction: adds revisions and publications, and keeps
 * in step what follows from them. It decides nothing about who may, and reads no clock.
 */
public final class ArticleRecord {
  private final Stores stores;
  private final Site site;
  private final Instant now;
  private final ArticleStore articles;
  private final RevisionStore revisions;
  private final PublicationStore publications;
  private final TranslationRecord translations;

  /**
   * In that transaction; the site tells the zone of datelines and the addresses of redirects,
   * {@code now} when all this is written down, whenever readers were told.
   */
  public ArticleRecord(Stores stores, Site site, Instant now) {
    this.stores = stores;
    this.site = site;
    this.now = now;
    this.articles = stores.of(ArticleStore.class);
    this.revisions = stores.of(RevisionStore.class);
    this.publications = stores.of(PublicationStore.class);
    this.translations = new TranslationRecord(stores);
  }

  /**
   * Begins an article with its first revision; yields the article.
   *
   * @param source what it is a translation of, whose story it then joins
   */
  public Article begin(
      UUID uuid,
      String language,
      Optional<Article> source,
      Optional<Long> accountId,
      Instant at,
      String note,
      Copy copy) {
    Optional<Long> from = source.map(s -> s.liveRevisionId().orElse(s.revisionId()));
    Article article = begin(uuid, language, source, from, accountId, at, note, copy);
    source.ifPresent(
        original -> translations.begun(original, article.id(), article.revisionId(), copy));
    return article;
  }

  /** Begins a translation, as above, of which it is known what each part was made from. */
  public Article begin(
      UUID uuid,
      String language,
      Article source,
      Optional<Long> accountId,
      Instant at,
      Copy copy,
      TranslationMap map) {
    Optional<Long> from = Optional.of(map.sourceRevisionId());
    Article article = begin(uuid, language, Optional.of(source), from, accountId, at, "", copy);
    translations.write(article.id(), article.revisionId(), map);
    return article;
  }

  private Article begin(
      UUID uuid,
      String language,
      Optional<Article> source,
      Optional<Long> sourceRevision,
      Optional<Long> accountId,
      Instant at,
      String note,
      Copy copy) {
    long story = source.map(Article::storyId).orElseGet(articles::insertStory);
    Optional<Long> sourceId = source.map(Article::id);
    long id =
        articles.insert(
            uuid, story, language, sourceId, sourceRevision, at, accountId, copy.slug());
    long revision = revisions.insert(id, 1, Optional.empty(), accountId, at, note, copy);
    articles.setNewest(id, revision, copy.slug(), at);
    PictureUses.note(stores, revision, copy);
    return new Article(
        id,
        uuid,
        story,
        language,
        sourceId,
        sourceRevision,
        accountId,
        State.DRAFT,
        revision,
        Optional.empty(),
        Optional.empty(),
        copy.slug(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Stage.DRAFT,
        Optional.empty(),
        Optional.empty());
  }

  /** Adds a revision over the newest one; yields its row. */
  public long append(
      Article article, Optional<Long> accountId, Instant at, String note, Copy copy) {
    Revision before = revisions.find(article.revisionId()).orElseThrow();
    long revision = insert(article, accountId, at, note, copy);
    translations.follow(article, before, revision, copy);
    if (article.state() == State.DRAFT) {
      translations.refreshMadeFrom(article.id());
    }
    return revision;
  }

  /** Adds a revision of a translation, of which it is known what each part was made from. */
  public long append(
      Article article, Optional<Long> accountId, Instant at, Copy copy, TranslationMap map) {
    long revision = insert(article, accountId, at, "", copy);
    translations.write(article.id(), revision, map);
    return revision;
  }

  private long insert(
      Article article, Optional<Long> accountId, Instant at, String note, Copy copy) {
    int number = revisions.newestNumber(article.id()) + 1;
    long revision =
        revisions.insert(
            article.id(), number, Optional.of(article.revisionId()), accountId, at, note, copy);
    articles.setNewest(article.id(), revision, copy.slug(), at);
    PictureUses.note(stores, revision, copy);
    return revision;
  }

  /**
   * Adds a publication. The caller has made sure that the kind fits the article's state and that
   * the address is free.
   *
   * @param at not before the article's last publication
   */
  public void publish(
      Article article,
      Revision revision,
      Kind kind,
      String note,
      Optional<Long> accountId,
      Instant at) {
    Optional<Touched> touched = Touched.before(stores, site, article);
    boolean again = article.publishedAt().isPresent();
    int number = again ? publications.last(article.id()).map(Publication::number).orElse(0) + 1 : 1;
    long publication =
        publications.insert(article.id(), number, revision.id(), kind, note, accountId, at);
    Copy copy = revision.copy();
    String dateline = article.dateline().orElseGet(() -> Article.dateline(site, at));
    articles.setPublished(
        article.id(),
        kind == Kind.WITHDRAWAL ? State.WITHDRAWN : State.LIVE,
        revision.id(),
        copy.sectionId(),
        copy.slug(),
        dateline,
        article.publishedAt().orElse(at),
        kind.movesDate() ? Optional.of(at) : article.updatedAt(),
        now);
    relist(article.id(), again);
    redirect(article, dateline, copy.slug(), now);
    Set<String> paths = paths(article, dateline, copy.slug());
    tell(publication, kind, paths, at);
    if (article.sourceArticleId().isPresent()) {
      translations.refresh(articles.find(article.id()).orElseThrow());
    }
    translations.refreshMadeFrom(article.id());
    Changes.of(stores, now, touched.map(Touched::keys).orElse(Set.of()), paths);
  }

  private void relist(long articleId, boolean again) {
    if (again) {
      articles.unlistTopics(articleId);
      articles.unlistAuthors(articleId);
    }
    articles.listTopics(articleId);
    articles.listAuthors(articleId);
  }

  /** Where it stands, and where it stood. */
  private Set<String> paths(Article before, String dateline, String slug) {
    Set<String> paths = new LinkedHashSet<>();
    paths.add(Article.path(site, before.language(), dateline, slug));
    before.path(site).ifPresent(paths::add);
    return paths;
  }

  /** Everybody but readers hears of what moves a date, adds or takes away; of a typo nobody. */
  private void tell(long publication, Kind kind, Set<String> paths, Instant at) {
    if (kind != Kind.TYPO) {
      Outbox.put(stores, site, publication, paths, at, now);
    }
  }

  /** Readers who kept the old address of an article get to the new one. */
  private void redirect(Article article, String dateline, String slug, Instant at) {
    RedirectStore redirects = stores.of(RedirectStore.class);
    String now = Article.path(site, article.language(), dateline, slug);
    redirects.remove(now);
    article.path(site).ifPresent(before -> redirects.move(before, now, at));
  }
}
