package bron.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The one-time links, known by the SHA-256 of their tokens. */
@RegisterConstructorMapper(WelcomeLinkStore.Row.class)
interface WelcomeLinkStore {
  /**
   * A link.
   *
   * @param accountId whose password it sets; empty for the first administrator's
   * @param open whether it was not used and has not expired
   */
  record Row(Optional<Long> accountId, boolean open) {}

  @SqlQuery(
      """
      SELECT account_id, used_at IS NULL AND expires_at > :now AS open
      FROM welcome_link WHERE token_hash = :tokenHash
      """)
  Optional<Row> find(String tokenHash, Instant now);

  @SqlUpdate(
      """
      INSERT INTO welcome_link (token_hash, account_id, created_at, expires_at)
      VALUES (:tokenHash, :accountId, :now, :expiresAt)
      """)
  void insert(String tokenHash, Optional<Long> accountId, Instant now, Instant expiresAt);

  /** Uses a link that is open; yields 1, or 0 where it is not. */
  @SqlUpdate(
      """
      UPDATE welcome_link SET used_at = :now
      WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > :now
      """)
  int use(String tokenHash, Instant now);

  /** Closes the open links of an account, or those that make the first administrator. */
  @SqlUpdate(
      """
      UPDATE welcome_link SET expires_at = :now
      WHERE account_id IS :accountId AND used_at IS NULL AND expires_at > :now
      """)
  void close(Optional<Long> accountId, Instant now);

  @SqlUpdate("DELETE FROM welcome_link WHERE expires_at < :before")
  void deleteBefore(Instant before);
}
