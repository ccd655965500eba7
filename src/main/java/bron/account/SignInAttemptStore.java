package bron.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Who tried to sign in. Where failures are counted, what is asked is the instant of the {@code
 * count}th last one, if there are so many.
 */
interface SignInAttemptStore {
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM sign_in_attempt
        WHERE email = :email AND device = :device AND succeeded = 1 AND at > :since)
      """)
  boolean knowsDevice(String email, Optional<String> device, Instant since);

  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM sign_in_attempt
        WHERE email = :email AND network = :network AND succeeded = 1 AND at > :since)
      """)
  boolean knowsNetwork(String email, String network, Instant since);

  @SqlQuery(
      """
      SELECT MIN(at) FROM (
        SELECT at FROM sign_in_attempt
        WHERE email = :email AND device = :device AND succeeded = 0 AND at <= :now
        ORDER BY at DESC LIMIT :count
      ) failures HAVING COUNT(*) = :count
      """)
  Optional<Instant> failureOfDevice(String email, Optional<String> device, Instant now, int count);

  @SqlQuery(
      """
      SELECT MIN(at) FROM (
        SELECT at FROM sign_in_attempt
        WHERE email = :email AND network = :network AND succeeded = 0 AND at <= :now
        ORDER BY at DESC LIMIT :count
      ) failures HAVING COUNT(*) = :count
      """)
  Optional<Instant> failureOfPair(String email, String network, Instant now, int count);

  @SqlQuery(
      """
      SELECT MIN(at) FROM (
        SELECT at FROM sign_in_attempt
        WHERE network = :network AND succeeded = 0 AND at <= :now
        ORDER BY at DESC LIMIT :count
      ) failures HAVING COUNT(*) = :count
      """)
  Optional<Instant> failureOfNetwork(String network, Instant now, int count);

  @SqlQuery(
      """
      SELECT MIN(at) FROM (
        SELECT at FROM sign_in_attempt
        WHERE email = :email AND succeeded = 0 AND at <= :now
        ORDER BY at DESC LIMIT :count
      ) failures HAVING COUNT(*) = :count
      """)
  Optional<Instant> failureOfAccount(String email, Instant now, int count);

  /** Notes an attempt, as a failure until it is told otherwise; yields the row. */
  @SqlUpdate(
      """
      INSERT INTO sign_in_attempt (email, network, device, at, succeeded)
      VALUES (:email, :network, :device, :at, 0)
      """)
  @GetGeneratedKeys
  long insert(String email, String network, Optional<String> device, Instant at);

  @SqlUpdate("UPDATE sign_in_attempt SET succeeded = 1 WHERE id = :id")
  void succeeded(long id);

  @SqlUpdate("DELETE FROM sign_in_attempt WHERE id = :id")
  void delete(long id);

  /** Forgets old ones, so many at most: a few for each new one. */
  @SqlUpdate(
      """
      DELETE FROM sign_in_attempt WHERE id IN (
        SELECT o.id FROM sign_in_attempt o
        WHERE o.succeeded = :succeeded AND o.at < :before ORDER BY o.at LIMIT :limit)
      """)
  void deleteBefore(Instant before, boolean succeeded, int limit);
}
