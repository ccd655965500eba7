package bron.account;

import bron.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Asks somebody who is signed in for the password, before what a stolen session must not do. */
public final class PasswordCheck {
  private final Database database;
  private final Clock clock;
  private final Passwords passwords;
  private final Throttle throttle;

  /** Over that database, by that clock. */
  public PasswordCheck(Database database, Clock clock, Passwords passwords, Throttle throttle) {
    this.database = database;
    this.clock = clock;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** What came of it. */
  public sealed interface Result {
    /** It is theirs. */
    record Right() implements Result {}

    /** It is not. */
    record Wrong() implements Result {}

    /** Too many failures; the password was not looked at. */
    record TooMany(Duration time) implements Result {}
  }

  /** Whether that is the password of an account. */
  public Result check(Account account, String typed, Visit visit) {
    Throttle.Verdict verdict =
        database.write(stores -> throttle.ask(stores, account.email(), visit));
    if (verdict instanceof Throttle.Verdict.Wait wait) {
      return new Result.TooMany(wait.time());
    }
    long attempt = ((Throttle.Verdict.Go) verdict).attempt();
    Optional<String> hash =
        database.read(stores -> stores.of(AccountStore.class).passwordHash(account.id()));
    if (passwords.matches(PasswordRule.bounded(typed), hash)) {
      database.change(stores -> throttle.succeeded(stores, attempt));
      return new Result.Right();
    }
    Actor by = Actor.of(account, visit.address());
    database.change(
        stores ->
            by.note(stores, clock.instant(), "password.refuse", account.passwordSubject(), ""));
    return new Result.Wrong();
  }
}
