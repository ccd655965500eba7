package bron.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads the audit trail, newest first, and what its lines are about. */
@RegisterConstructorMapper(TrailStore.Line.class)
@RegisterConstructorMapper(TrailStore.Named.class)
public interface TrailStore {
  /**
   * A line; see {@link bron.audit.AuditStore#add}.
   *
   * @param accountId who; empty for the program and for somebody who is not signed in
   */
  record Line(
      long id,
      Instant at,
      Optional<Long> accountId,
      String act,
      String subject,
      String detail,
      String address) {
    /** The kind of act: {@code article} of {@code article.publish}. */
    String noun() {
      return act.contains(".") ? act.substring(0, act.indexOf('.')) : act;
    }
  }

  /**
   * What something is called.
   *
   * @param id its row
   * @param language of the name; empty for none in particular
   */
  record Named(String id, String name, String language) {}

  /** The newest line of all. */
  @SqlQuery("SELECT id FROM audit ORDER BY id DESC LIMIT 1")
  Optional<Long> newest();

  /** Lines of everything, not before {@code since} and below a place. */
  @SqlQuery(
      """
      SELECT id, at, account_id, act, subject, detail, address FROM audit
      WHERE at >= :since AND (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
      """)
  List<Line> all(long since, long at, long id, int limit);

  /** The same about one thing. */
  @SqlQuery(
      """
      SELECT id, at, account_id, act, subject, detail, address FROM audit
      WHERE subject = :subject AND at >= :since AND (at, id) < (:at, :id)
      ORDER BY at DESC, id DESC LIMIT :limit
      """)
  List<Line> about(String subject, long since, long at, long id, int limit);

  /** The same of one account. */
  @SqlQuery(
      """
      SELECT id, at, account_id, act, subject, detail, address FROM audit
      WHERE account_id = :accountId AND at >= :since AND (at, id) < (:at, :id)
      ORDER BY at DESC, id DESC LIMIT :limit
      """)
  List<Line> by(long accountId, long since, long at, long id, int limit);

  /** The same of nobody's account. */
  @SqlQuery(
      """
      SELECT id, at, account_id, act, subject, detail, address FROM audit
      WHERE account_id IS NULL AND at >= :since AND (at, id) < (:at, :id)
      ORDER BY at DESC, id DESC LIMIT :limit
      """)
  List<Line> byNobody(long since, long at, long id, int limit);

  /** The same of one kind of act. */
  @SqlQuery(
      """
      SELECT id, at, account_id, act, subject, detail, address FROM audit
      WHERE noun = :noun AND at >= :since AND (at, id) < (:at, :id)
      ORDER BY at DESC, id DESC LIMIT :limit
      """)
  List<Line> ofNoun(String noun, long since, long at, long id, int limit);

  /** The kind of act that comes after that one in the alphabet. */
  @SqlQuery("SELECT noun FROM audit WHERE noun > :noun ORDER BY noun LIMIT 1")
  Optional<String> nounAfter(String noun);

  /** The headlines of the newest revisions of those articles. */
  @SqlQuery(
      """
      SELECT a.id, r.headline AS name, a.language
      FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.id IN (<ids>)
      """)
  List<Named> articles(@BindList("ids") List<Long> ids);

  /** The file names of those pictures that are still there. */
  @SqlQuery("SELECT id, filename AS name, '' AS language FROM media WHERE id IN (<ids>)")
  List<Named> pictures(@BindList("ids") List<String> ids);

  /** The names of those authors. */
  @SqlQuery("SELECT id, name, '' AS language FROM author WHERE id IN (<ids>)")
  List<Named> authors(@BindList("ids") List<Long> ids);
}
