package bron.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Who tried to sign in. Where several failures are counted, {@code others} is how many later ones
 * there are: the instant of the tenth-last failure has nine others.
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
      SELECT at FROM sign_in_attempt
      WHERE email = :email AND device = :device AND succeeded = 0 AND at <= :now
      ORDER BY at DESC LIMIT 1 OFFSET :others
      """)
  Optional<Instant> failureOfDevice(String email, Optional<String> device, Instant now, int others);

  @SqlQuery(
      """
      SELECT at FROM sign_in_attempt
      WHERE email = :email AND network = :network AND succeeded = 0 AND at <= :now
      ORDER BY at DESC LIMIT 1 OFFSET :others
      """)
  Optional<Instant> failureOfPair(String email, String network, Instant now, int others);

  @SqlQuery(
      """
      SELECT at FROM sign_in_attempt
      WHERE network = :network AND succeeded = 0 AND at <= :now
      ORDER BY at DESC LIMIT 1 OFFSET :others
      """)
  Optional<Instant> failureOfNetwork(String network, Instant now, int others);

  @SqlQuery(
      """
      SELECT at FROM sign_in_attempt
      WHERE email = :email AND succeeded = 0 AND at <= :now
      ORDER BY at DESC LIMIT 1 OFFSET :others
      """)
  Optional<Instant> failureOfAccount(String email, Instant now, int others);

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

  @SqlUpdate("DELETE FROM sign_in_attempt WHERE at < :before AND succeeded = :succeeded")
  void deleteBefore(Instant before, boolean succeeded);
}
