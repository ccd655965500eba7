package bron.schedule;

import bron.account.Actor;
import bron.article.Article;
import bron.article.ArticleGate;
import bron.article.ArticleStore;
import bron.article.Embargo;
import bron.article.EmbargoStore;
import bron.article.Kind;
import bron.article.PublicationStore;
import bron.article.Publishing;
import bron.db.Database;
import bron.db.Stores;
import bron.gate.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What editors plan: each act one transaction, with its line in the audit trail. */
public final class Schedule {
  /** The row of what has none yet: after all that have one. */
  private static final long NEW = Long.MAX_VALUE;

  private final Database database;
  private final Publishing publishing;
  private final ArticleGate gate;
  private final Clock clock;

  /** Through that gate, by that clock. */
  public Schedule(Database database, Publishing publishing, ArticleGate gate, Clock clock) {
    this.database = database;
    this.publishing = publishing;
    this.gate = gate;
    this.clock = clock;
  }

  /** What came of planning. */
  sealed interface Result {
    /** It is so. */
    record Planned() implements Result {}

    /** Somebody changed it meanwhile, or it is done; nothing was written. */
    record Stale() implements Result {}

    /** It cannot be; the keys of the messages that say why. */
    record Refused(List<String> problems) implements Result {}
  }

  /**
   * Plans something for an article; the same form sent twice is one plan. What the gate stops needs
   * a reason.
   *
   * @throws java.util.NoSuchElementException when there is no such article
   */
  Result add(Actor who, long articleId, Wish wish, String reason) {
    return database.write(
        stores -> {
          PlanStore plans = stores.of(PlanStore.class);
          Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
          if (wish.revisionId().filter(id -> id != article.revisionId()).isPresent()) {
            return new Result.Stale();
          }
          if (plans.openOf(articleId).stream().anyMatch(wish::isSame)) {
            return new Result.Planned();
          }
          List<Rule> stopped = stopped(stores, article, wish);
          List<String> problems =
              Stream.concat(
                      problems(stores, article, wish.plan(NEW, articleId)).stream(),
                      stopped.isEmpty() || !reason.isBlank()
                          ? Stream.empty()
                          : Stream.of(Publishing.GATE))
                  .toList();
          if (!problems.isEmpty()) {
            return new Result.Refused(problems);
          }
          ArticleGate.override(stores, who, clock.instant(), articleId, stopped, reason);
          plans.insert(articleId, wish, who.accountId(), clock.instant());
          note(stores, who, "schedule.add", articleId, wish.told());
          return new Result.Planned();
        });
  }

  /** Makes another of a plan, if it is still that version. */
  Result change(Actor who, long id, long version, Wish wish) {
    return database.write(
        stores -> {
          PlanStore plans = stores.of(PlanStore.class);
          Optional<Plan> plan = plans.open(id);
          if (plan.isEmpty()) {
            return new Result.Stale();
          }
          long articleId = plan.get().articleId();
          Article article = stores.of(ArticleStore.class).find(articleId).orElseThrow();
          List<String> problems = problems(stores, article, wish.plan(id, articleId));
          if (!problems.isEmpty()) {
            return new Result.Refused(problems);
          }
          if (!plans.change(id, version, wish)) {
            return new Result.Stale();
          }
          note(stores, who, "schedule.change", articleId, plan.get().told() + " to " + wish.told());
          return new Result.Planned();
        });
  }

  /**
   * Lets the newest revision go out instead, if it is still the one that was looked at and the
   * rules have nothing against it.
   */
  Result take(Actor who, long id, long revisionId) {
    return database.write(
        stores -> {
          PlanStore plans = stores.of(PlanStore.class);
          Optional<Plan> plan = plans.open(id);
          Optional<Article> article =
              plan.flatMap(found -> stores.of(ArticleStore.class).find(found.articleId()))
                  .filter(found -> found.revisionId() == revisionId);
          if (article.isEmpty() || plan.get().revisionId().isEmpty()) {
            return new Result.Stale();
          }
          List<String> problems = problems(stores, article.get(), plan.get().of(revisionId));
          if (!problems.isEmpty()) {
            return new Result.Refused(problems);
          }
          Kind kind = plan.get().kind().orElse(Kind.WITHDRAWAL);
          if (!gate.stops(stores, article.get(), revisionId, kind).isEmpty()) {
            return new Result.Refused(List.of("schedule.problem.gate"));
          }
          plans.take(id, revisionId);
          String detail = plan.get().told() + " takes revision " + revisionId;
          note(stores, who, "schedule.change", plan.get().articleId(), detail);
          return new Result.Planned();
        });
  }

  /** Takes a plan back, unless it is done. */
  Result cancel(Actor who, long id) {
    return database.write(
        stores -> {
          PlanStore plans = stores.of(PlanStore.class);
          Optional<Plan> plan = plans.open(id);
          if (plan.isEmpty() || !plans.cancel(id, who.accountId(), clock.instant())) {
            return new Result.Stale();
          }
          note(stores, who, "schedule.cancel", plan.get().articleId(), plan.get().told());
          return new Result.Planned();
        });
  }

  /**
   * Sets the moment before which an article cannot go out, or lifts it. Refused while something is
   * planned before it.
   */
  Result embargo(Actor who, long articleId, Optional<ZonedDateTime> until) {
    return database.write(
        stores -> {
          EmbargoStore embargoes = stores.of(EmbargoStore.class);
          if (until.isEmpty()) {
            embargoes.lift(articleId);
            note(stores, who, "embargo.lift", articleId, "");
            return new Result.Planned();
          }
          Instant end = until.get().toInstant();
          boolean before =
              stores.of(PlanStore.class).openOf(articleId).stream()
                  .filter(plan -> plan.kind().filter(k -> k != Kind.WITHDRAWAL).isPresent())
                  .anyMatch(plan -> plan.due().isBefore(end));
          if (before) {
            return new Result.Refused(List.of("schedule.problem.before"));
          }
          embargoes.put(articleId, Embargo.of(until.get()));
          note(stores, who, "embargo.set", articleId, end.toString());
          return new Result.Planned();
        });
  }

  private List<Rule> stopped(Stores stores, Article article, Wish wish) {
    return wish.kind()
        .map(
            kind ->
                gate.stops(stores, article, wish.revisionId().orElse(article.revisionId()), kind))
        .orElse(List.of());
  }

  /** What stands in the way of a plan, among the others of its article. */
  private List<String> problems(Stores stores, Article article, Plan plan) {
    List<String> problems =
        plan.kind().map(kind -> obstacles(stores, article, plan, kind)).orElse(List.of());
    if (!problems.isEmpty()) {
      return problems;
    }
    return new Course(
            article.state(),
            stores.of(PublicationStore.class).last(article.id()),
            stores.of(PlanStore.class).openOf(article.id()))
        .obstacle(plan).stream().toList();
  }

  private List<String> obstacles(Stores stores, Article article, Plan plan, Kind kind) {
    long revision = plan.revisionId().orElse(article.revisionId());
    return publishing.obstacles(stores, article, revision, kind, plan.note(), plan.due());
  }

  private void note(Stores stores, Actor who, String act, long articleId, String detail) {
    who.note(stores, clock.instant(), act, "article/" + articleId, detail);
  }
}
