package bron.record;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleRecord;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.author.Author;
import bron.author.AuthorStore;
import bron.db.Database;
import bron.db.Stores;
import bron.section.Section;
import bron.section.SectionStore;
import bron.site.Sites;
import bron.topic.Topic;
import bron.topic.TopicStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Puts what an article said before over what it says now, as a new revision. */
public final class Restoring {
  private final Database database;
  private final Sites sites;
  private final Clock clock;

  /** Over that database, by that clock. */
  public Restoring(Database database, Sites sites, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    /** It is a new revision. */
    RESTORED,
    /** The newest revision says the same already; nothing was written. */
    SAME,
    /** Somebody saved meanwhile; nothing was written. */
    STALE
  }

  /**
   * Puts a revision back, if {@code newestId} is still the newest one.
   *
   * @param note to colleagues
   */
  Result restore(Actor who, long articleId, long newestId, Revision old, String note) {
    return database.write(
        stores -> {
          Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
          Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
          Copy copy = ofToday(stores, old.copy());
          if (copy.equals(newest.copy())) {
            return Result.SAME;
          }
          if (newest.id() != newestId) {
            return Result.STALE;
          }
          Instant now = clock.instant();
          Instant at = now.isAfter(newest.at()) ? now : newest.at();
          new ArticleRecord(stores, sites.load(stores), now)
              .append(article, who.accountId(), at, note, copy);
          String detail = "revision " + (newest.number() + 1) + " from " + old.number();
          who.note(stores, now, "article.restore", "article/" + articleId, detail);
          return Result.RESTORED;
        });
  }

  /** What was merged since stands as what it was merged into; pictures in use are never removed. */
  static Copy ofToday(Stores stores, Copy old) {
    return new Copy(
        old.headline(),
        old.standfirst(),
        old.body(),
        old.slug(),
        old.sectionId()
            .flatMap(id -> stores.of(SectionStore.class).find(id, "", ""))
            .map(Section::id),
        old.topicIds().stream()
            .flatMap(id -> stores.of(TopicStore.class).find(id, "", "").stream())
            .map(Topic::id)
            .distinct()
            .toList(),
        old.credits().stream().map(credit -> ofToday(stores, credit)).toList(),
        old.sources(),
        old.picture(),
        old.shareTitle(),
        old.shareDescription(),
        old.relatedIds());
  }

  private static Credit ofToday(Stores stores, Credit credit) {
    Optional<Long> author =
        credit
            .authorId()
            .flatMap(id -> stores.of(AuthorStore.class).find(id, "", ""))
            .map(Author::id);
    return new Credit(credit.role(), author, credit.name(), credit.url());
  }
}
