package bron.account.factor;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The second factors and recovery codes of accounts. */
@RegisterConstructorMapper(FactorStore.Row.class)
public interface FactorStore {
  /** The setting that says whether everybody must have a second factor. */
  String SETTING = "second_factor";

  /** The value of that setting for a yes. */
  String REQUIRED = "required";

  /**
   * What an account shares with its owner's phone.
   *
   * @param secret sealed
   * @param createdAt when it was made
   * @param confirmedAt since when it holds
   */
  record Row(String secret, Instant createdAt, Optional<Instant> confirmedAt) {}

  /** That of an account. */
  @SqlQuery("SELECT secret, created_at, confirmed_at FROM factor WHERE account_id = :accountId")
  Optional<Row> find(long accountId);

  /** Whether an account has one that holds. */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM factor
        WHERE account_id = :accountId AND confirmed_at IS NOT NULL)
      """)
  boolean holds(long accountId);

  /** Whether an account has none that holds although everybody must. */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'second_factor' AND value = 'required')
        AND NOT EXISTS (SELECT 1 FROM factor
          WHERE account_id = :accountId AND confirmed_at IS NOT NULL)
      """)
  boolean isMissing(long accountId);

  /** Puts one to be confirmed in the place of an earlier one that was not; yields 0 if it was. */
  @SqlUpdate(
      """
      INSERT INTO factor (account_id, secret, created_at) VALUES (:accountId, :secret, :now)
      ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret,
        created_at = excluded.created_at
      WHERE factor.confirmed_at IS NULL
      """)
  int put(long accountId, String secret, Instant now);

  /**
   * Lets it hold from now on, sealed anew, its code of that step spent; yields 0 where it does
   * already.
   */
  @SqlUpdate(
      """
      UPDATE factor SET secret = :secret, confirmed_at = :now, last_step = :step
      WHERE account_id = :accountId AND confirmed_at IS NULL
      """)
  int confirm(long accountId, String secret, long step, Instant now);

  /** Spends the code of a step and all before; yields 0 where that was done already. */
  @SqlUpdate(
      """
      UPDATE factor SET last_step = :step
      WHERE account_id = :accountId AND confirmed_at IS NOT NULL AND last_step < :step
      """)
  int spend(long accountId, long step);

  /** Takes it away; yields 0 where there was none. */
  @SqlUpdate("DELETE FROM factor WHERE account_id = :accountId")
  int delete(long accountId);

  /** Adds a recovery code. */
  @SqlUpdate("INSERT INTO recovery_code (account_id, code_hash) VALUES (:accountId, :hash)")
  void addCode(long accountId, String hash);

  /** Spends a recovery code; yields 0 where there is none like it, or it was spent already. */
  @SqlUpdate(
      """
      UPDATE recovery_code SET used_at = :now
      WHERE account_id = :accountId AND code_hash = :hash AND used_at IS NULL
      """)
  int spendCode(long accountId, String hash, Instant now);

  /** How many recovery codes an account has left. */
  @SqlQuery("SELECT count(*) FROM recovery_code WHERE account_id = :accountId AND used_at IS NULL")
  int codesLeft(long accountId);

  /** Forgets the recovery codes of an account. */
  @SqlUpdate("DELETE FROM recovery_code WHERE account_id = :accountId")
  void deleteCodes(long accountId);
}
