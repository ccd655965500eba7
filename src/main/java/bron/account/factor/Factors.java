package bron.account.factor;

import bron.account.Account;
import bron.account.Actor;
import bron.account.SessionStore;
import bron.db.Database;
import bron.db.Stores;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Second factors: set up, asked for, renewed and taken away, each act with its line in the trail.
 */
public final class Factors {
  /** How long a secret waits to be confirmed. */
  public static final Duration WAITS = Duration.ofMinutes(15);

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final Database database;
  private final Clock clock;
  private final SecureRandom random;
  private final Seal seal;

  /** Over that database, by that clock; secrets are kept under that seal. */
  public Factors(Database database, Clock clock, SecureRandom random, Seal seal) {
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.seal = seal;
  }

  /**
   * How an account stands.
   *
   * @param on whether a code is asked for when it signs in
   * @param codesLeft how many recovery codes are not used yet
   */
  public record State(boolean on, int codesLeft) {}

  /** What was typed at the second step. */
  public enum Proof {
    /** A code of this half minute, or of the one before or after. */
    CODE,
    /** One of the recovery codes. */
    RECOVERY,
    /** Nothing that opens, or what has opened before. */
    NONE
  }

  /** How an account stands. */
  public State state(Stores stores, long accountId) {
    FactorStore factors = stores.of(FactorStore.class);
    return new State(factors.holds(accountId), factors.codesLeft(accountId));
  }

  /**
   * Makes a secret to be confirmed within {@link #WAITS} by the session that lists call so, and by
   * no other; without effect where one holds.
   */
  public void begin(Account account, String session) {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    String sealed = BASE64.encodeToString(seal.seal(secret, waitingFor(session), account.id()));
    database.change(
        stores -> stores.of(FactorStore.class).put(account.id(), sealed, clock.instant()));
  }

  /** The secret that waits to be confirmed by the session that lists call so. */
  public Optional<byte[]> waiting(long accountId, String session) {
    return database.read(stores -> waiting(stores, accountId, session));
  }

  private Optional<byte[]> waiting(Stores stores, long accountId, String session) {
    Instant notBefore = clock.instant().minus(WAITS);
    return stores
        .of(FactorStore.class)
        .find(accountId)
        .filter(row -> row.confirmedAt().isEmpty() && row.createdAt().isAfter(notBefore))
        .flatMap(
            row ->
                seal.unseal(
                    Base64.getDecoder().decode(row.secret()), waitingFor(session), accountId));
  }

  private static String waitingFor(String session) {
    return "factor of session " + session;
  }

  /**
   * Lets the secret that waits hold, if that is its code, and ends all sessions but the one that
   * began it, which lists call {@code session}; yields the recovery codes, which nobody can show
   * again.
   */
  public Optional<List<String>> confirm(Actor by, Account account, String typed, String session) {
    return database.write(
        stores -> {
          FactorStore factors = stores.of(FactorStore.class);
          Optional<byte[]> secret = waiting(stores, account.id(), session);
          OptionalLong step =
              secret.map(waiting -> stepOf(waiting, typed)).orElseGet(OptionalLong::empty);
          if (step.isEmpty()) {
            return Optional.empty();
          }
          String sealed = seal.close(secret.orElseThrow(), account.id());
          if (factors.confirm(account.id(), sealed, step.getAsLong(), clock.instant()) == 0) {
            return Optional.empty();
          }
          stores.of(SessionStore.class).deleteOthers(account.id(), session);
          note(stores, by, "factor.add", account);
          return Optional.of(putCodes(factors, account.id()));
        });
  }

  /** Whether what was typed opens, which it does once. Call it in a transaction that writes. */
  public Proof spend(Stores stores, long accountId, String typed) {
    FactorStore factors = stores.of(FactorStore.class);
    Optional<FactorStore.Row> row =
        factors.find(accountId).filter(factor -> factor.confirmedAt().isPresent());
    if (row.isEmpty()) {
      return Proof.NONE;
    }
    OptionalLong step = stepOf(accountId, row.get(), typed);
    if (step.isPresent()) {
      return factors.spend(accountId, step.getAsLong()) == 1 ? Proof.CODE : Proof.NONE;
    }
    return factors.spendCode(accountId, RecoveryCodes.hash(typed), clock.instant()) == 1
        ? Proof.RECOVERY
        : Proof.NONE;
  }

  /** Ten new recovery codes in the place of all others; empty where no factor holds. */
  public List<String> renewCodes(Actor by, Account account) {
    return database.write(
        stores -> {
          FactorStore factors = stores.of(FactorStore.class);
          if (!factors.holds(account.id())) {
            return List.of();
          }
          note(stores, by, "factor.codes", account);
          return putCodes(factors, account.id());
        });
  }

  /** Takes it away with its codes: the password alone signs in again. */
  public void remove(Actor by, Account account) {
    database.change(
        stores -> {
          FactorStore factors = stores.of(FactorStore.class);
          boolean held = factors.holds(account.id());
          factors.delete(account.id());
          factors.deleteCodes(account.id());
          if (held) {
            note(stores, by, "factor.remove", account);
          }
        });
  }

  private OptionalLong stepOf(long accountId, FactorStore.Row row, String typed) {
    return seal.open(row.secret(), accountId)
        .map(secret -> stepOf(secret, typed))
        .orElseGet(OptionalLong::empty);
  }

  private OptionalLong stepOf(byte[] secret, String typed) {
    return Totp.stepOf(secret, typed.replaceAll("\\s", ""), clock.instant());
  }

  private List<String> putCodes(FactorStore factors, long accountId) {
    List<String> codes = RecoveryCodes.fresh(random);
    factors.deleteCodes(accountId);
    codes.forEach(code -> factors.addCode(accountId, RecoveryCodes.hash(code)));
    return codes;
  }

  private void note(Stores stores, Actor by, String act, Account account) {
    by.note(stores, clock.instant(), act, "factor/" + account.id(), "");
  }
}
