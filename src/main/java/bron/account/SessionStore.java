package bron.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The sessions, each a row; a server's restart ends none. */
@RegisterConstructorMapper(SessionStore.Row.class)
public interface SessionStore {
  /**
   * A session.
   *
   * @param accountId whose it is
   * @param csrf the token that its forms carry
   * @param seenAt when it was last used, to five minutes
   */
  record Row(long accountId, String csrf, Instant seenAt) {}

  /** The session of that token, unless it has expired. */
  @SqlQuery(
      """
      SELECT account_id, csrf, seen_at FROM session
      WHERE token_hash = :tokenHash AND expires_at > :now
      """)
  Optional<Row> find(String tokenHash, Instant now);

  /** Begins a session. */
  @SqlUpdate(
      """
      INSERT INTO session
        (token_hash, account_id, csrf, created_at, seen_at, expires_at, address, user_agent)
      VALUES (:tokenHash, :accountId, :csrf, :now, :now, :expiresAt, :address, :userAgent)
      """)
  void insert(
      String tokenHash,
      long accountId,
      String csrf,
      Instant now,
      Instant expiresAt,
      String address,
      String userAgent);

  /** Notes that it was used, and lets it live longer; at most so long since it began. */
  @SqlUpdate(
      """
      UPDATE session
      SET seen_at = :now,
          expires_at = CASE WHEN created_at + :longestMillis < :expiresAt
                            THEN created_at + :longestMillis ELSE :expiresAt END
      WHERE token_hash = :tokenHash
      """)
  void seen(String tokenHash, Instant now, Instant expiresAt, long longestMillis);

  /** When each account that has a session was last seen. */
  @SqlQuery("SELECT account_id, max(seen_at) AS seen_at FROM session GROUP BY account_id")
  @KeyColumn("account_id")
  @ValueColumn("seen_at")
  Map<Long, Instant> lastSeen();

  /** Ends that session. */
  @SqlUpdate("DELETE FROM session WHERE token_hash = :tokenHash")
  void delete(String tokenHash);

  /** Ends every session of an account, on every machine. */
  @SqlUpdate("DELETE FROM session WHERE account_id = :accountId")
  void deleteAll(long accountId);

  /** Forgets the sessions that ended by themselves. */
  @SqlUpdate("DELETE FROM session WHERE expires_at <= :now")
  void deleteExpired(Instant now);
}
