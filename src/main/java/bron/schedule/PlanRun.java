package bron.schedule;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Kind;
import bron.article.Publishing;
import bron.article.Publishing.PublishResult;
import bron.article.State;
import bron.db.Database;
import bron.db.DatabaseException;
import bron.db.Stores;
import bron.front.FrontDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what is due. An act and the word that it is done are one transaction, and a plan is
 * claimed by its state within it: whoever runs it and whatever ends the program, it happens once.
 */
public final class PlanRun {
  private static final Logger LOG = LoggerFactory.getLogger(PlanRun.class);

  private static final int MOST_ERRORS = 3;

  private final Database database;
  private final Publishing publishing;
  private final FrontDesk front;
  private final Clock clock;

  /** How often each plan ended in an error of the machine, which may pass. */
  private final Map<Long, Integer> errors = new ConcurrentHashMap<>();

  /** By that clock. */
  public PlanRun(Database database, Publishing publishing, FrontDesk front, Clock clock) {
    this.database = database;
    this.publishing = publishing;
    this.front = front;
    this.clock = clock;
  }

  /**
   * Carries out everything that is due, in order; yields when the next is. A plan that ends in an
   * error is tried again in the next rounds, before all that comes after it, and then fails.
   *
   * @throws RuntimeException when nothing can be written now; what is due stays planned
   */
  public Optional<Instant> run() {
    Optional<Plan> due = due();
    while (due.isPresent()) {
      carryOut(due.get());
      due = due();
    }
    return database.read(stores -> stores.of(PlanStore.class).nextDue());
  }

  private Optional<Plan> due() {
    return database.read(stores -> stores.of(PlanStore.class).firstDue(clock.instant()));
  }

  private void carryOut(Plan plan) {
    try {
      database.change(stores -> carryOut(stores, plan.id()));
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Database.storageFault(e).isPresent()) {
        throw e;
      }
      fail(plan, e);
    } catch (Error e) {
      if (errors.merge(plan.id(), 1, Integer::sum) < MOST_ERRORS) {
        throw e;
      }
      fail(plan, e);
    }
    errors.remove(plan.id());
  }

  private void fail(Plan plan, Throwable fault) {
    LOG.error("what was planned for article {} failed", plan.articleId(), fault);
    database.change(stores -> settle(stores, plan, new Failed("schedule.failed.fault")));
  }

  /** What became of a plan. */
  private sealed interface Outcome {}

  private record Done(Optional<Long> publicationId) implements Outcome {}

  private record Failed(String reason) implements Outcome {}

  private void carryOut(Stores stores, long id) {
    Instant now = clock.instant();
    stores
        .of(PlanStore.class)
        .open(id)
        .filter(plan -> !plan.due().isAfter(now))
        .ifPresent(plan -> settle(stores, plan, act(stores, plan, now)));
  }

  private void settle(Stores stores, Plan plan, Outcome outcome) {
    Instant now = clock.instant();
    PlanStore plans = stores.of(PlanStore.class);
    String subject = "article/" + plan.articleId();
    switch (outcome) {
      case Done done -> {
        plans.done(plan.id(), done.publicationId(), now);
        signature(plan).note(stores, now, "schedule.run", subject, plan.told());
      }
      case Failed failed -> {
        plans.fail(plan.id(), failed.reason(), now);
        signature(plan)
            .note(stores, now, "schedule.fail", subject, plan.told() + ": " + failed.reason());
      }
    }
  }

  /** What happens is the act of whoever planned it. */
  private static Actor signature(Plan plan) {
    return new Actor(plan.plannedBy(), "");
  }

  private Outcome act(Stores stores, Plan plan, Instant now) {
    Article article = stores.of(ArticleStore.class).find(plan.articleId()).orElseThrow();
    return plan.kind()
        .map(kind -> publish(stores, plan, article, kind))
        .orElseGet(() -> pin(stores, plan, article, now));
  }

  private Outcome publish(Stores stores, Plan plan, Article article, Kind kind) {
    if (!kind.fits(article.state())) {
      return new Failed("schedule.failed." + article.state().name().toLowerCase(Locale.ROOT));
    }
    long revision = plan.revisionId().orElse(article.revisionId());
    return switch (publishing.publish(
        stores, signature(plan), article, revision, kind, plan.note())) {
      case PublishResult.Published published -> new Done(Optional.of(published.publication().id()));
      case PublishResult.Stale stale -> new Failed("schedule.failed.stale");
      case PublishResult.Refused refused -> new Failed(refused.problems().getFirst());
    };
  }

  private Outcome pin(Stores stores, Plan plan, Article article, Instant now) {
    if (article.state() != State.LIVE) {
      return new Failed("schedule.failed.pin");
    }
    if (plan.until().filter(until -> !until.isAfter(now)).isPresent()) {
      return new Failed("schedule.failed.over");
    }
    front.pin(stores, signature(plan), article, plan.position().orElseThrow(), plan.until());
    return new Done(Optional.empty());
  }
}
