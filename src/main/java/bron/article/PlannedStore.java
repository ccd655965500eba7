package bron.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is planned and what became of it, for pages that show it. */
@RegisterConstructorMapper(Planned.class)
@RegisterConstructorMapper(PlannedStore.Next.class)
public interface PlannedStore {
  /** A {@link Planned} and where it comes from. */
  String PLANNED =
      """
      SELECT p.id, p.article_id, a.language, COALESCE(r.headline, n.headline) AS headline,
        upper(p.kind) AS kind, p.revision_id, r.number AS number, n.id AS newest_id,
        n.number AS newest, p.note, p.position, p.until, p.due, p.civil, p.zone, p.state, p.reason,
        COALESCE(w.name, '') AS planned_by, COALESCE(s.name, '') AS settled_by, p.settled_at,
        p.version
      FROM plan p
      JOIN article a ON a.id = p.article_id
      JOIN revision n ON n.id = a.revision_id
      LEFT JOIN revision r ON r.id = p.revision_id
      LEFT JOIN account w ON w.id = p.planned_by
      LEFT JOIN account s ON s.id = p.settled_by
      """;

  /** The plan of that row. */
  @SqlQuery(PLANNED + " WHERE p.id = :id")
  Optional<Planned> find(long id);

  /** What is planned for an article, the first first. */
  @SqlQuery(
      PLANNED + " WHERE p.article_id = :articleId AND p.state = 'planned' ORDER BY p.due, p.id")
  List<Planned> open(long articleId);

  /** What failed of an article's since then, the first first. */
  @SqlQuery(
      PLANNED
          + " WHERE p.article_id = :articleId AND p.state = 'failed' AND p.settled_at > :since"
          + " ORDER BY p.due, p.id")
  List<Planned> failed(long articleId, Instant since);

  /** Of an article for which something is planned, when the first of it is due. */
  record Next(long articleId, Instant due) {}

  /** What is next for those of the articles for which something is planned. */
  @SqlQuery(
      """
      SELECT article_id, MIN(due) AS due FROM plan
      WHERE article_id IN (<ids>) AND state = 'planned' GROUP BY article_id
      """)
  List<Next> next(@BindList("ids") List<Long> ids);

  /** What is planned, the first first; of the articles that one account began, or of all for 0. */
  @SqlQuery(
      PLANNED
          + " WHERE p.state = 'planned' AND (:creator = 0 OR a.created_by = :creator)"
          + " ORDER BY p.due, p.kind IS NULL, p.id LIMIT :limit")
  List<Planned> ahead(long creator, int limit);

  /** What was done or cancelled since then, the last first; of whose articles as above. */
  @SqlQuery(
      PLANNED
          + " WHERE p.state <> 'planned' AND p.state <> 'failed' AND p.settled_at > :since"
          + " AND (:creator = 0 OR a.created_by = :creator)"
          + " ORDER BY p.settled_at DESC, p.id DESC LIMIT :limit")
  List<Planned> settled(long creator, Instant since, int limit);

  /**
   * Whether anything failed since then after which nothing was published or planned of its article;
   * of whose articles as above.
   */
  @SqlQuery(
      """
      SELECT EXISTS (
        SELECT 1 FROM plan p JOIN article a ON a.id = p.article_id
        WHERE p.state <> 'planned' AND p.state = 'failed' AND p.settled_at > :since
          AND (:creator = 0 OR a.created_by = :creator)
          AND NOT EXISTS (
            SELECT 1 FROM plan n WHERE n.article_id = p.article_id AND n.planned_at >= p.settled_at)
          AND NOT EXISTS (
            SELECT 1 FROM publication u WHERE u.article_id = p.article_id AND u.at >= p.settled_at))
      """)
  boolean isNeglected(long creator, Instant since);

  /** What failed since then, the last first; of whose articles as above. */
  @SqlQuery(
      PLANNED
          + " WHERE p.state <> 'planned' AND p.state = 'failed' AND p.settled_at > :since"
          + " AND (:creator = 0 OR a.created_by = :creator)"
          + " ORDER BY p.settled_at DESC, p.id DESC LIMIT :limit")
  List<Planned> failures(long creator, Instant since, int limit);
}
