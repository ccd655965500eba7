package bron.account;

import bron.account.factor.SecondStep;
import bron.account.passkey.Passkeys;
import bron.db.Database;
import bron.db.Stores;
import java.time.Clock;

/** What a one-time link does: makes the first administrator, or sets the password of an account. */
public final class Welcome {
  private final Database database;
  private final Clock clock;
  private final WelcomeLinks links;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Sessions sessions;
  private final SecondStep second;
  private final Passkeys passkeys;

  /** Over that database, by that clock. */
  public Welcome(
      Database database,
      Clock clock,
      WelcomeLinks links,
      Passwords passwords,
      Throttle throttle,
      Sessions sessions,
      SecondStep second,
      Passkeys passkeys) {
    this.database = database;
    this.clock = clock;
    this.links = links;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
    this.second = second;
    this.passkeys = passkeys;
  }

  /** What came of it. */
  public sealed interface Result {
    /** A new session, with the token for its cookie. */
    record In(String token) implements Result {}

    /** The password is chosen, and a code is still to come: the token for the cookie of that. */
    record HalfWay(String token) implements Result {}

    /** The link does nothing any more. */
    record Closed() implements Result {}
  }

  /** Makes the first administrator, who is signed in. The password has passed the rule. */
  public Result makeFirst(String token, Particulars first, String password, Visit visit) {
    String hash = passwords.hash(password);
    return database.write(
        stores -> {
          boolean open = links.find(stores, token).orElse(null) instanceof WelcomeLinks.Found.First;
          if (!open || !links.use(stores, token)) {
            return new Result.Closed();
          }
          AccountStore accounts = stores.of(AccountStore.class);
          long id =
              accounts.insert(
                  first.email(), first.name(), first.role(), first.language(), clock.instant());
          Account account = accounts.find(id).orElseThrow();
          Actor.of(account, visit.address())
              .note(stores, clock.instant(), "account.first", account.subject(), "");
          return comeIn(stores, account, hash, visit);
        });
  }

  /**
   * Sets the password of the link's account, ends all its sessions, takes its passkeys away, and
   * begins one here; where the account has a second step, that is still to come.
   */
  public Result choose(String token, String password, Visit visit) {
    String hash = passwords.hash(password);
    return database.write(
        stores ->
            links.find(stores, token).orElse(null) instanceof WelcomeLinks.Found.Of of
                    && links.use(stores, token)
                ? comeIn(stores, of.account(), hash, visit)
                : new Result.Closed());
  }

  private Result comeIn(Stores stores, Account account, String hash, Visit visit) {
    stores.of(AccountStore.class).setPassword(account.id(), hash);
    Sessions.endAll(stores, account.id());
    passkeys.removeAll(stores, Actor.of(account, visit.address()), account);
    Actor.of(account, visit.address())
        .note(stores, clock.instant(), "password.choose", account.passwordSubject(), "");
    if (second.isAsked(stores, account.id())) {
      return new Result.HalfWay(second.begin(stores, account.id()));
    }
    throttle.cameIn(stores, account.email(), visit);
    return new Result.In(sessions.begin(stores, account.id(), visit.address(), visit.userAgent()));
  }
}
