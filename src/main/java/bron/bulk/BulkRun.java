package bron.bulk;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleRecord;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Kind;
import bron.article.Publishing;
import bron.article.Publishing.PublishResult;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.article.State;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Sites;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Does an act to an article, if its newest revision is the one that was looked at: one transaction
 * with its own lines in the audit trail. Done twice it is done once.
 */
public final class BulkRun {
  private final Database database;
  private final Sites sites;
  private final Publishing publishing;
  private final Clock clock;

  /** Over that database, by that clock. */
  public BulkRun(Database database, Sites sites, Publishing publishing, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** Does it; {@code note} is what colleagues read beside a new revision. */
  Outcome run(Actor who, Order order, long articleId, long revisionId, String note) {
    boolean there =
        database.read(stores -> stores.of(ArticleStore.class).find(articleId)).isPresent();
    if (!there) {
      return Outcome.refused("bulk.why.gone");
    }
    Optional<Kind> kind = order.act().kind();
    return kind.isPresent()
        ? said(order, publishing.publish(who, articleId, revisionId, kind.get(), order.note()))
        : database.write(stores -> write(stores, who, order, articleId, revisionId, note));
  }

  private static Outcome said(Order order, PublishResult result) {
    return switch (result) {
      case PublishResult.Published published -> Outcome.done("bulk.done." + order.act().word());
      case PublishResult.Stale stale -> Outcome.refused("bulk.why.stale");
      case PublishResult.Refused refused -> Outcome.refused(why(refused.problems().getFirst()));
    };
  }

  private static String why(String problem) {
    return problem.equals(Publishing.GATE) ? "bulk.why.gate" : problem;
  }

  private Outcome write(
      Stores stores, Actor who, Order order, long articleId, long revisionId, String note) {
    Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    Copy copy = order.apply(stores, newest.copy());
    if (copy.equals(newest.copy())) {
      return order.tell() && article.state() == State.LIVE && article.hasDraft()
          ? Outcome.refused("bulk.why.unseen")
          : Outcome.done("bulk.done.already");
    }
    if (article.revisionId() != revisionId) {
      return Outcome.refused("bulk.why.stale");
    }
    Instant now = clock.instant();
    Instant at = now.isAfter(newest.at()) ? now : newest.at();
    long revision =
        new ArticleRecord(stores, sites.load(stores), now)
            .append(article, who.accountId(), at, note, copy);
    who.note(
        stores, now, "article.save", "article/" + articleId, "revision " + (newest.number() + 1));
    if (!order.tells(article)) {
      return Outcome.done(article.hasDraft() ? "bulk.done.saved" : "bulk.done.kept");
    }
    Article saved = stores.of(ArticleStore.class).find(articleId).orElseThrow();
    return switch (publishing.publish(stores, who, saved, revision, Kind.TYPO, "")) {
      case PublishResult.Published published -> Outcome.done("bulk.done.told");
      case PublishResult.Stale stale -> Outcome.refused("bulk.why.untold");
      case PublishResult.Refused refused -> Outcome.refused("bulk.why.untold");
    };
  }
}
