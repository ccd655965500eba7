package bron.account;

import bron.account.factor.SecondStep;
import bron.db.Database;
import bron.db.Stores;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets in who gives the right address and password. An unknown address, a wrong password and a
 * disabled account are refused alike and after the same work.
 */
public final class SignIn {
  private final Database database;
  private final Clock clock;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Sessions sessions;
  private final SecondStep second;

  /** Over that database, by that clock. */
  public SignIn(
      Database database,
      Clock clock,
      Passwords passwords,
      Throttle throttle,
      Sessions sessions,
      SecondStep second) {
    this.database = database;
    this.clock = clock;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
    this.second = second;
  }

  /** What came of it. */
  public sealed interface Result {
    /** A new session, with the token for its cookie. */
    record In(String token) implements Result {}

    /** The password was right, and a code is still to come: the token for the cookie of that. */
    record HalfWay(String token) implements Result {}

    /** Something was wrong, and we don't say what. */
    record Refused() implements Result {}

    /** Too many failures; the password was not looked at. */
    record TooMany(Duration time) implements Result {}
  }

  /**
   * Tries to sign in.
   *
   * @throws BusyException when too many passwords are being checked
   */
  public Result tryWith(String email, String password, Visit visit) {
    Throttle.Verdict verdict = database.write(stores -> throttle.ask(stores, email, visit));
    if (verdict instanceof Throttle.Verdict.Wait wait) {
      return new Result.TooMany(wait.time());
    }
    long attempt = ((Throttle.Verdict.Go) verdict).attempt();
    Known known = database.read(stores -> Known.of(stores, email.strip()));
    boolean right = passwords.matches(PasswordRule.bounded(password), known.hash());
    return database.write(stores -> decide(stores, known, right, attempt, email, visit));
  }

  private record Known(Optional<Account> account, Optional<String> hash) {
    static Known of(Stores stores, String email) {
      AccountStore accounts = stores.of(AccountStore.class);
      Optional<Account> account = accounts.findByEmail(email);
      return new Known(account, account.flatMap(found -> accounts.passwordHash(found.id())));
    }
  }

  /** In the transaction, the account and its password may no longer be what they were. */
  private Result decide(
      Stores stores, Known known, boolean right, long attempt, String email, Visit visit) {
    Known now = Known.of(stores, email.strip());
    Optional<Account> account = now.account();
    boolean active = account.filter(found -> found.disabledAt().isEmpty()).isPresent();
    if (!right || !active || !now.hash().equals(known.hash())) {
      noteRefusal(stores, account, active, email.strip(), visit);
      return new Result.Refused();
    }
    Account in = account.orElseThrow();
    if (second.isAsked(stores, in.id())) {
      throttle.withdraw(stores, attempt);
      return new Result.HalfWay(second.begin(stores, in.id()));
    }
    throttle.succeeded(stores, attempt);
    Actor.of(in, visit.address())
        .note(stores, clock.instant(), "session.begin", in.sessionSubject(), "");
    return new Result.In(sessions.begin(stores, in.id(), visit.address(), visit.userAgent()));
  }

  /** Somebody may have typed a password where the address belongs: only an address is kept. */
  private void noteRefusal(
      Stores stores, Optional<Account> account, boolean active, String email, Visit visit) {
    String subject = account.map(Account::sessionSubject).orElse("session");
    String unknown = Email.looksRight(email) ? email : "";
    String detail = account.isEmpty() ? unknown : active ? "" : "disabled";
    Actor.stranger(visit.address())
        .note(stores, clock.instant(), "session.refuse", subject, detail);
  }
}
