package bron.account.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The letters that are to be sent, and were sent in the last day. No link stands in them. */
@RegisterConstructorMapper(LetterStore.Row.class)
public interface LetterStore {
  /**
   * A letter.
   *
   * @param id the row
   * @param kind {@code INVITATION} or {@code RESET}
   * @param email whom it is for, as typed: nobody may have that address
   * @param attempts how often it was tried
   */
  record Row(long id, Letters.Kind kind, String email, int attempts) {}

  /** Those to be sent now, the oldest first. */
  @SqlQuery(
      """
      SELECT id, upper(kind) AS kind, email, attempts FROM letter
      WHERE settled_at IS NULL AND due_at <= :now ORDER BY due_at LIMIT :limit
      """)
  List<Row> due(Instant now, int limit);

  /** Puts one before the worker. */
  @SqlUpdate(
      """
      INSERT INTO letter (kind, email, network, created_at, due_at)
      VALUES (lower(:kind), :email, :network, :now, :now)
      """)
  void insert(Letters.Kind kind, String email, String network, Instant now);

  /** When the {@code count}th last reset was asked for at an address; empty if there are fewer. */
  @SqlQuery(
      """
      SELECT MIN(created_at) FROM (
        SELECT created_at FROM letter
        WHERE email = :email AND kind = 'reset' AND created_at > :since
        ORDER BY created_at DESC LIMIT :count
      ) asked HAVING COUNT(*) = :count
      """)
  Optional<Instant> ofEmail(String email, Instant since, int count);

  /** The same of a network. */
  @SqlQuery(
      """
      SELECT MIN(created_at) FROM (
        SELECT created_at FROM letter
        WHERE network = :network AND kind = 'reset' AND created_at > :since
        ORDER BY created_at DESC LIMIT :count
      ) asked HAVING COUNT(*) = :count
      """)
  Optional<Instant> ofNetwork(String network, Instant since, int count);

  /** Is done with one. */
  @SqlUpdate("UPDATE letter SET settled_at = :now, attempts = attempts + 1 WHERE id = :id")
  void settle(long id, Instant now);

  /** Notes a try that failed, and when to try again. */
  @SqlUpdate("UPDATE letter SET due_at = :dueAt, attempts = attempts + 1 WHERE id = :id")
  void failed(long id, Instant dueAt);

  /** Forgets those of before that instant, so many at most. */
  @SqlUpdate(
      """
      DELETE FROM letter WHERE id IN (
        SELECT o.id FROM letter o WHERE o.created_at < :before ORDER BY o.created_at LIMIT :limit)
      """)
  void forget(Instant before, int limit);
}
