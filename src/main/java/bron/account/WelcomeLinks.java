package bron.account;

import bron.db.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one-time links: one makes the first administrator, the others let the owner of an account
 * choose a password. Looking at a link does not use it. A new one closes the older ones.
 */
public final class WelcomeLinks {
  private static final Duration FIRST = Duration.ofHours(24);

  /** How long a link that is handed over works. */
  public static final Duration HANDED_OVER = Duration.ofHours(72);

  private static final Duration KEPT = Duration.ofDays(30);

  private final Clock clock;
  private final Tokens tokens;

  /** By that clock. */
  public WelcomeLinks(Clock clock, Tokens tokens) {
    this.clock = clock;
    this.tokens = tokens;
  }

  /** What a token stands for. */
  public sealed interface Found {
    /** Making the first administrator. */
    record First() implements Found {}

    /** A password for that account, which is not disabled. */
    record Of(Account account) implements Found {}

    /** Nothing any more: it was used, replaced or waited too long. */
    record Closed() implements Found {}
  }

  /** A link that makes the first administrator, for 24 hours; yields its token. */
  public String first(Stores stores) {
    return make(stores, Optional.empty(), FIRST);
  }

  /** A link by which the owner of an account chooses a password, for 72 hours. */
  public String forAccount(Stores stores, long accountId) {
    return make(stores, Optional.of(accountId), HANDED_OVER);
  }

  /** Closes the links of an account, which were made for what no longer holds. */
  public void close(Stores stores, long accountId) {
    stores.of(WelcomeLinkStore.class).close(Optional.of(accountId), clock.instant());
  }

  /** What a token stands for; empty when there never was such a link. */
  public Optional<Found> find(Stores stores, String token) {
    return stores
        .of(WelcomeLinkStore.class)
        .find(Tokens.hash(token), clock.instant())
        .map(row -> row.open() ? open(stores, row) : new Found.Closed());
  }

  /** Uses the link; whether it could still be used. */
  public boolean use(Stores stores, String token) {
    return stores.of(WelcomeLinkStore.class).use(Tokens.hash(token), clock.instant()) == 1;
  }

  private static Found open(Stores stores, WelcomeLinkStore.Row row) {
    AccountStore accounts = stores.of(AccountStore.class);
    if (row.accountId().isEmpty()) {
      return accounts.count() == 0 ? new Found.First() : new Found.Closed();
    }
    return accounts
        .find(row.accountId().get())
        .filter(account -> account.disabledAt().isEmpty())
        .<Found>map(Found.Of::new)
        .orElseGet(Found.Closed::new);
  }

  private String make(Stores stores, Optional<Long> accountId, Duration life) {
    WelcomeLinkStore links = stores.of(WelcomeLinkStore.class);
    Instant now = clock.instant();
    String token = tokens.next();
    links.deleteBefore(now.minus(KEPT));
    links.close(accountId, now);
    links.insert(Tokens.hash(token), accountId, now, now.plus(life));
    return token;
  }
}
