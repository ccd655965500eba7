package bron.audit;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The audit trail: every act in the admin, written in the transaction of the act itself. */
@RegisterConstructorMapper(AuditStore.Last.class)
public interface AuditStore {
  /**
   * The last act on something.
   *
   * @param name of whoever did it; empty for the program itself
   * @param accountId theirs
   * @param at when
   */
  record Last(String name, Optional<Long> accountId, Instant at) {}

  /** The last act on {@code subject}. */
  @SqlQuery(
      """
      SELECT COALESCE(a.name, '') AS name, t.account_id, t.at
      FROM audit t LEFT JOIN account a ON a.id = t.account_id
      WHERE t.subject = :subject ORDER BY t.id DESC LIMIT 1
      """)
  Optional<Last> last(String subject);

  /**
   * Notes an act.
   *
   * @param accountId who did it; empty for the program itself or the command line
   * @param act what was done, as {@code noun.verb}: {@code article.publish}
   * @param subject on what: {@code article/42}
   * @param detail what else a reader of the trail wants to know; never a secret
   * @param address the network address it came from; empty on the command line
   */
  @SqlUpdate(
      """
      INSERT INTO audit (at, account_id, act, subject, detail, address)
      VALUES (:at, :accountId, :act, :subject, :detail, :address)
      """)
  void add(
      Instant at,
      Optional<Long> accountId,
      String act,
      String subject,
      String detail,
      String address);
}
