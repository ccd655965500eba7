package bron.account;

import bron.account.factor.FactorStore;
import bron.account.factor.StepStore;
import bron.db.Database;
import bron.db.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins, finds and ends sessions. The database knows a token by its SHA-256 alone. */
public final class Sessions {
  /** How long a session that is not used lives. */
  public static final Duration LIFETIME = Duration.ofDays(14);

  /** How long one lives at most, however much it is used. */
  public static final Duration LONGEST = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final int NAME_LENGTH = 16;
  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

  private final Database database;
  private final Clock clock;
  private final Tokens tokens;

  /** Over that database, by that clock. */
  public Sessions(Database database, Clock clock, Tokens tokens) {
    this.database = database;
    this.clock = clock;
    this.tokens = tokens;
  }

  /** Begins a session for an account within a transaction; yields the token for the cookie. */
  public String begin(Stores stores, long accountId, String address, String userAgent) {
    String token = tokens.next();
    Instant now = clock.instant();
    SessionStore sessions = stores.of(SessionStore.class);
    sessions.deleteExpired(now);
    sessions.insert(
        Tokens.hash(token),
        accountId,
        tokens.next(),
        now,
        now.plus(LIFETIME),
        address,
        userAgent.length() > 300 ? userAgent.substring(0, 300) : userAgent);
    return token;
  }

  /** Who holds that token, unless the session has ended or the account is disabled. */
  public Optional<SignedIn> find(String token) {
    String hash = Tokens.hash(token);
    Instant now = clock.instant();
    Optional<SessionStore.Row> row =
        database.read(stores -> stores.of(SessionStore.class).find(hash, now));
    if (row.filter(r -> r.seenAt().plus(SEEN_EVERY).isBefore(now)).isPresent()) {
      noteSeen(hash, now);
    }
    return row.flatMap(r -> database.read(stores -> owner(stores, hash, r)));
  }

  /** Where nothing can be written, reading goes on. */
  private void noteSeen(String hash, Instant now) {
    try {
      database.change(
          stores ->
              stores
                  .of(SessionStore.class)
                  .seen(hash, now, now.plus(LIFETIME), LONGEST.toMillis()));
    } catch (RuntimeException e) {
      LOG.warn("that a session was used could not be noted: {}", e.toString());
    }
  }

  private static Optional<SignedIn> owner(Stores stores, String hash, SessionStore.Row row) {
    boolean missing = stores.of(FactorStore.class).isMissing(row.accountId());
    return stores
        .of(AccountStore.class)
        .find(row.accountId())
        .filter(account -> account.disabledAt().isEmpty())
        .map(account -> new SignedIn(account, name(hash), row.csrf(), missing));
  }

  /** What lists call the session of a token with that hash: as much as tells it from others. */
  private static String name(String hash) {
    return hash.substring(0, NAME_LENGTH);
  }

  /** Ends the session of an account that lists call so; without effect when there is none. */
  public void end(Actor by, Account account, String name) {
    database.change(
        stores -> {
          if (stores.of(SessionStore.class).deleteNamed(account.id(), name) > 0) {
            by.note(stores, clock.instant(), "session.end", account.sessionSubject(), name);
          }
        });
  }

  /** Ends those of an account but the one that lists call {@code kept}. */
  public void endOthers(Actor by, Account account, String kept) {
    database.change(
        stores -> {
          int ended = stores.of(SessionStore.class).deleteOthers(account.id(), kept);
          if (ended > 0) {
            String detail = ended + " ended";
            by.note(stores, clock.instant(), "session.end", account.sessionSubject(), detail);
          }
        });
  }

  /** Ends whatever an account has begun anywhere, half-way in as well. */
  static void endAll(Stores stores, long accountId) {
    stores.of(SessionStore.class).deleteAll(accountId);
    stores.of(StepStore.class).deleteAll(accountId);
  }

  /** Ends the session of that token; without effect when there is none. */
  public void end(String token) {
    database.change(stores -> stores.of(SessionStore.class).delete(Tokens.hash(token)));
  }
}
