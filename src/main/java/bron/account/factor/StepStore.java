package bron.account.factor;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who is half-way in. */
public interface StepStore {
  /** Whose password was right; empty once it has expired. */
  @SqlQuery(
      "SELECT account_id FROM sign_in_step WHERE token_hash = :tokenHash AND expires_at > :now")
  Optional<Long> account(String tokenHash, Instant now);

  /** Lets somebody half-way in. */
  @SqlUpdate(
      """
      INSERT INTO sign_in_step (token_hash, account_id, expires_at)
      VALUES (:tokenHash, :accountId, :expiresAt)
      """)
  void insert(String tokenHash, long accountId, Instant expiresAt);

  /** Takes one back. */
  @SqlUpdate("DELETE FROM sign_in_step WHERE token_hash = :tokenHash")
  void delete(String tokenHash);

  /** Takes back those of an account. */
  @SqlUpdate("DELETE FROM sign_in_step WHERE account_id = :accountId")
  void deleteAll(long accountId);

  /** Forgets what has expired. */
  @SqlUpdate("DELETE FROM sign_in_step WHERE expires_at <= :now")
  void deleteExpired(Instant now);
}
