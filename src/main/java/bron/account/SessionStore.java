package bron.account;

import java.time.Instant;
import java.util.List;
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

  /**
   * A session as lists show it.
   *
   * @param name what tells it from the others of its account: the beginning of its token's hash
   * @param createdAt when it began
   * @param seenAt when it was last used, to five minutes
   * @param address the network address it began from
   * @param userAgent what the browser called itself
   */
  record Shown(String name, Instant createdAt, Instant seenAt, String address, String userAgent) {}

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

  /** The sessions of an account that have not expired, last seen first. */
  @SqlQuery(
      """
      SELECT substr(token_hash, 1, 16) AS name, created_at, seen_at, address, user_agent
      FROM session WHERE account_id = :accountId AND expires_at > :now
      ORDER BY seen_at DESC, created_at DESC, token_hash
      """)
  @RegisterConstructorMapper(Shown.class)
  List<Shown> of(long accountId, Instant now);

  /** When each account that has a session was last seen. */
  @SqlQuery("SELECT account_id, max(seen_at) AS seen_at FROM session GROUP BY account_id")
  @KeyColumn("account_id")
  @ValueColumn("seen_at")
  Map<Long, Instant> lastSeen();

  /** Ends that session. */
  @SqlUpdate("DELETE FROM session WHERE token_hash = :tokenHash")
  void delete(String tokenHash);

  /**
   * Ends the session that lists call so; yields 1, or 0 where the account has none of that name.
   */
  @SqlUpdate(
      """
      DELETE FROM session WHERE account_id = :accountId AND substr(token_hash, 1, 16) = :name
      """)
  int deleteNamed(long accountId, String name);

  /** Ends those of an account but the one that lists call so; yields how many. */
  @SqlUpdate(
      """
      DELETE FROM session WHERE account_id = :accountId AND substr(token_hash, 1, 16) <> :kept
      """)
  int deleteOthers(long accountId, String kept);

  /** Ends every session of an account, on every machine. */
  @SqlUpdate("DELETE FROM session WHERE account_id = :accountId")
  void deleteAll(long accountId);

  /** Forgets the sessions that ended by themselves. */
  @SqlUpdate("DELETE FROM session WHERE expires_at <= :now")
  void deleteExpired(Instant now);
}
