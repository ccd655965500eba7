package bron.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The outbox and whom it is for. No list of ids may be empty. */
@RegisterConstructorMapper(Recipient.class)
@RegisterConstructorMapper(Delivery.class)
public interface OutboxStore {
  /** The columns of a {@link Recipient}. */
  String RECIPIENT = "id, channel, address, active, public_only, failures, due_at";

  /**
   * Puts a changed address before every recipient; call it in the transaction of the publication.
   *
   * @param isPublic whether the public can read the site
   */
  @SqlUpdate(
      """
      INSERT INTO outbox (recipient_id, publication_id, path, created_at)
      SELECT id, :publicationId, :path, :now FROM recipient
      WHERE active = 1 AND (public_only = 0 OR :isPublic)
      """)
  void add(long publicationId, String path, boolean isPublic, Instant now);

  /** The recipients that something waits for and that may be tried at that instant. */
  @SqlQuery(
      "SELECT "
          + RECIPIENT
          + """
           FROM recipient
          WHERE active = 1 AND due_at <= :now AND EXISTS
            (SELECT 1 FROM outbox WHERE recipient_id = recipient.id AND settled_at IS NULL)
          ORDER BY id
          """)
  List<Recipient> due(Instant now);

  /** What waits for a recipient, the oldest first. */
  @SqlQuery(
      """
      SELECT o.id, o.publication_id, p.kind, o.path, o.attempts
      FROM outbox o JOIN publication p ON p.id = o.publication_id
      WHERE o.recipient_id = :recipientId AND o.settled_at IS NULL ORDER BY o.id LIMIT :limit
      """)
  List<Delivery> waiting(long recipientId, int limit);

  /** Is done with deliveries: they arrived, or are given up. */
  @SqlUpdate(
      """
      UPDATE outbox SET settled_at = :now, attempts = attempts + 1, answer = :answer
      WHERE id IN (<ids>)
      """)
  void settle(@BindList("ids") List<Long> ids, String answer, Instant now);

  /** Notes a try that failed. */
  @SqlUpdate("UPDATE outbox SET attempts = attempts + 1, answer = :answer WHERE id IN (<ids>)")
  void failed(@BindList("ids") List<Long> ids, String answer);

  /** Sets how often a recipient failed in a row and when to try again. */
  @SqlUpdate("UPDATE recipient SET failures = :failures, due_at = :dueAt WHERE id = :id")
  void next(long id, int failures, Instant dueAt);

  /** Forgets what was settled before that instant, so much at most; yields how much it was. */
  @SqlUpdate(
      """
      DELETE FROM outbox WHERE id IN (
        SELECT o.id FROM outbox o WHERE o.settled_at < :before ORDER BY o.settled_at LIMIT :limit)
      """)
  int forget(Instant before, int limit);

  /** Forgets everything: nobody is told of the sample site. */
  @SqlUpdate("DELETE FROM outbox")
  void clear();

  /** Is done with all that waits for a recipient, without delivering it. */
  @SqlUpdate(
      """
      UPDATE outbox SET settled_at = :now, answer = :answer
      WHERE recipient_id = :recipientId AND settled_at IS NULL
      """)
  void drop(long recipientId, String answer, Instant now);

  /** The only recipient of a channel that has one. */
  @SqlQuery("SELECT " + RECIPIENT + " FROM recipient WHERE channel = :channel ORDER BY id LIMIT 1")
  Optional<Recipient> only(String channel);

  /** Sends a recipient's deliveries somewhere else, or stops them; begins without failures. */
  @SqlUpdate(
      """
      UPDATE recipient SET address = :address, active = :active, failures = 0, due_at = 0
      WHERE id = :id
      """)
  void change(long id, String address, boolean active);
}
