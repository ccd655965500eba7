package bron.account.factor;

import bron.account.Account;
import bron.account.Actor;
import bron.account.SessionStore;
import bron.db.Database;
import bron.db.Stores;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Second factors: set up, asked for, renewed and taken away, each act with its line in the trail.
 */
public final class Factors {
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

  /** Makes a secret to be confirmed; without effect where one holds. */
  public void begin(Account account) {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    String sealed = seal.close(secret, account.id());
    database.change(
        stores -> stores.of(FactorStore.class).put(account.id(), sealed, clock.instant()));
  }

  /** The secret that waits to be confirmed. */
  public Optional<byte[]> waiting(long accountId) {
    return database
        .read(stores -> stores.of(FactorStore.class).find(accountId))
        .filter(row -> row.confirmedAt().isEmpty())
        .flatMap(row -> seal.open(row.secret(), accountId));
  }

  /**
   * Lets the secret that waits hold, if that is its code, and ends all sessions but the one that
   * lists call {@code kept}; yields the recovery codes, which nobody can show again.
   */
  public Optional<List<String>> confirm(Actor by, Account account, String typed, String kept) {
    return database.write(
        stores -> {
          FactorStore factors = stores.of(FactorStore.class);
          OptionalLong step =
              factors
                  .find(account.id())
                  .filter(row -> row.confirmedAt().isEmpty())
                  .map(row -> stepOf(account.id(), row, typed))
                  .orElseGet(OptionalLong::empty);
          if (step.isEmpty()
              || factors.confirm(account.id(), step.getAsLong(), clock.instant()) == 0) {
            return Optional.empty();
          }
          stores.of(SessionStore.class).deleteOthers(account.id(), kept);
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
        .map(secret -> Totp.stepOf(secret, typed.replaceAll("\\s", ""), clock.instant()))
        .orElseGet(OptionalLong::empty);
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
