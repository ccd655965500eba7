package bron.account.factor;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Actor;
import bron.account.Sessions;
import bron.account.Throttle;
import bron.account.Tokens;
import bron.account.Visit;
import bron.db.Database;
import bron.db.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The second half of signing in. Who gave the right password gets a token that is no session and
 * opens nothing but this: within five minutes, a code or recovery code begins a session.
 */
public final class SecondStep {
  /** How long it lives. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  private final Database database;
  private final Clock clock;
  private final Tokens tokens;
  private final Factors factors;
  private final Throttle throttle;
  private final Sessions sessions;

  /** Over that database, by that clock. */
  public SecondStep(
      Database database,
      Clock clock,
      Tokens tokens,
      Factors factors,
      Throttle throttle,
      Sessions sessions) {
    this.database = database;
    this.clock = clock;
    this.tokens = tokens;
    this.factors = factors;
    this.throttle = throttle;
    this.sessions = sessions;
  }

  /** What came of it. */
  public sealed interface Result {
    /** A new session, with the token for its cookie. */
    record In(String token) implements Result {}

    /** The code was wrong, or was used before. */
    record Refused(Account account) implements Result {}

    /** Too many failures; the code was not looked at. */
    record TooMany(Account account, Duration time) implements Result {}

    /** It took too long: to be begun again with the password. */
    record Expired() implements Result {}
  }

  /** Whether an account has one. */
  public boolean isAsked(Stores stores, long accountId) {
    return stores.of(FactorStore.class).holds(accountId);
  }

  /** Lets somebody half-way in; yields the token for the cookie. */
  public String begin(Stores stores, long accountId) {
    StepStore steps = stores.of(StepStore.class);
    Instant now = clock.instant();
    steps.deleteExpired(now);
    String token = tokens.next();
    steps.insert(Tokens.hash(token), accountId, now.plus(LIFE));
    return token;
  }

  /** Who is half-way in by that token. */
  public Optional<Account> waiting(Stores stores, String token) {
    return stores
        .of(StepStore.class)
        .account(Tokens.hash(token), clock.instant())
        .flatMap(id -> stores.of(AccountStore.class).find(id))
        .filter(account -> account.disabledAt().isEmpty());
  }

  /** Tries a code. Wrong ones are counted for the account, whatever browser they come from. */
  public Result tryWith(String token, String typed, Visit visit) {
    return database.write(
        stores ->
            waiting(stores, token)
                .map(account -> decide(stores, account, token, typed, visit))
                .orElseGet(Result.Expired::new));
  }

  private Result decide(Stores stores, Account account, String token, String typed, Visit visit) {
    return switch (throttle.askForCode(stores, account.email(), visit)) {
      case Throttle.Verdict.Wait wait -> new Result.TooMany(account, wait.time());
      case Throttle.Verdict.Go go ->
          switch (factors.spend(stores, account.id(), typed)) {
            case NONE -> {
              Actor.stranger(visit.address())
                  .note(stores, clock.instant(), "session.refuse", subject(account), "code");
              yield new Result.Refused(account);
            }
            case CODE -> comeIn(stores, account, token, go.attempt(), "", visit);
            case RECOVERY -> comeIn(stores, account, token, go.attempt(), "recovery code", visit);
          };
    };
  }

  private Result comeIn(
      Stores stores, Account account, String token, long attempt, String detail, Visit visit) {
    stores.of(StepStore.class).delete(Tokens.hash(token));
    throttle.succeeded(stores, attempt);
    throttle.cameIn(stores, account.email(), visit);
    Actor.of(account, visit.address())
        .note(stores, clock.instant(), "session.begin", subject(account), detail);
    return new Result.In(sessions.begin(stores, account.id(), visit.address(), visit.userAgent()));
  }

  private static String subject(Account account) {
    return "session/" + account.id();
  }
}
