package bron.account;

import bron.db.Database;
import bron.db.Stores;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Changes a password, which asks for the one that holds and ends every session but a new one. */
public final class PasswordChange {
  private final Database database;
  private final Clock clock;
  private final WelcomeLinks links;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Sessions sessions;

  /** Over that database, by that clock. */
  public PasswordChange(
      Database database,
      Clock clock,
      WelcomeLinks links,
      Passwords passwords,
      Throttle throttle,
      Sessions sessions) {
    this.database = database;
    this.clock = clock;
    this.links = links;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
  }

  /** What came of it. */
  public sealed interface Result {
    /** It is changed; the token of the only session that is left. */
    record Changed(String token) implements Result {}

    /** The current password is another one. */
    record Wrong() implements Result {}

    /** Too many failures; the password was not looked at. */
    record TooMany(Duration time) implements Result {}
  }

  /** Changes it; {@code fresh} has passed the rule. */
  public Result change(Account account, String current, String fresh, Visit visit) {
    Throttle.Verdict verdict =
        database.write(stores -> throttle.ask(stores, account.email(), visit));
    if (verdict instanceof Throttle.Verdict.Wait wait) {
      return new Result.TooMany(wait.time());
    }
    long attempt = ((Throttle.Verdict.Go) verdict).attempt();
    Optional<String> old = hash(account);
    if (!passwords.matches(current, old)) {
      database.change(stores -> note(stores, account, "password.refuse", visit));
      return new Result.Wrong();
    }
    String hash = passwords.hash(fresh);
    return database.write(stores -> set(stores, account, old, hash, attempt, visit));
  }

  private Result set(
      Stores stores,
      Account account,
      Optional<String> old,
      String hash,
      long attempt,
      Visit visit) {
    AccountStore accounts = stores.of(AccountStore.class);
    if (!accounts.passwordHash(account.id()).equals(old)) {
      return new Result.Wrong();
    }
    accounts.setPassword(account.id(), hash);
    Sessions.endAll(stores, account.id());
    links.close(stores, account.id());
    throttle.succeeded(stores, attempt);
    note(stores, account, "password.change", visit);
    return new Result.Changed(
        sessions.begin(stores, account.id(), visit.address(), visit.userAgent()));
  }

  private Optional<String> hash(Account account) {
    return database.read(stores -> stores.of(AccountStore.class).passwordHash(account.id()));
  }

  private void note(Stores stores, Account account, String act, Visit visit) {
    Actor.of(account, visit.address())
        .note(stores, clock.instant(), act, account.passwordSubject(), "");
  }
}
