package bron.workflow;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Actor;
import bron.article.ArticleStore;
import bron.db.Database;
import bron.db.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Giving articles to people, each time one transaction with its line in the trail. */
public final class Assignments {
  private final Database database;
  private final Clock clock;

  /** By that clock. */
  public Assignments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is asked of whom.
   *
   * @param accountId empty to give it back
   * @param words what has to be done; may be empty
   * @param due until when
   */
  public record Task(Optional<Long> accountId, String words, Optional<ZonedDateTime> due) {}

  /**
   * Gives an article to somebody, or back.
   *
   * @param lastId the last assignment that was seen; 0 for none
   */
  public Outcome give(Actor who, long articleId, long lastId, Task task) {
    return database.write(
        stores -> {
          AssignmentStore assignments = stores.of(AssignmentStore.class);
          Optional<Assignment> last = assignments.last(articleId);
          if (last.filter(a -> isSame(a, who, lastId, task)).isPresent()) {
            return new Outcome.Done(0);
          }
          if (last.map(Assignment::id).orElse(0L) != lastId) {
            return new Outcome.Stale();
          }
          if (task.words().length() > Reviews.LONGEST) {
            return new Outcome.Refused("review.problem.long");
          }
          Optional<String> name = task.accountId().flatMap(id -> name(stores, id));
          if (task.accountId().isPresent() && name.isEmpty()) {
            return new Outcome.Refused("assignment.problem.who");
          }
          Instant now = clock.instant();
          assignments.insert(
              articleId,
              task.accountId(),
              task.words(),
              task.due().map(ZonedDateTime::toInstant),
              task.due().map(due -> due.toLocalDateTime().toString()),
              task.due().map(due -> due.getZone().getId()),
              who.accountId(),
              now);
          stores.of(ArticleStore.class).setAssignee(articleId, task.accountId());
          who.note(
              stores,
              now,
              task.accountId().isPresent() ? "assignment.set" : "assignment.end",
              "article/" + articleId,
              name.orElse(""));
          return new Outcome.Done(0);
        });
  }

  private static Optional<String> name(Stores stores, long accountId) {
    return stores
        .of(AccountStore.class)
        .find(accountId)
        .filter(account -> account.disabledAt().isEmpty())
        .map(Account::name);
  }

  /** Whether that is this very form, sent twice. */
  private static boolean isSame(Assignment last, Actor who, long lastId, Task task) {
    return last.id() > lastId
        && last.accountId().equals(task.accountId())
        && last.words().equals(task.words())
        && last.due().equals(task.due().map(ZonedDateTime::toInstant))
        && last.byId().equals(who.accountId());
  }
}
