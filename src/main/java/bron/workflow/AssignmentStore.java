package bron.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Who was given what, which is only ever added to. */
@RegisterConstructorMapper(Assignment.class)
interface AssignmentStore {
  /** The last of an article, newest first. */
  @SqlQuery(
      """
      SELECT s.id, s.article_id, s.account_id, COALESCE(p.name, '') AS name, s.words, s.due, s.zone,
        s.assigned_by AS by_id, COALESCE(b.name, '') AS "by", s.at
      FROM assignment s
      LEFT JOIN account p ON p.id = s.account_id
      LEFT JOIN account b ON b.id = s.assigned_by
      WHERE s.article_id = :articleId ORDER BY s.id DESC LIMIT :limit
      """)
  List<Assignment> last(long articleId, int limit);

  /** Adds one. */
  @SqlUpdate(
      """
      INSERT INTO assignment (article_id, account_id, words, due, civil, zone, assigned_by, at)
      VALUES (:articleId, :accountId, :words, :due, :civil, :zone, :by, :at)
      """)
  void insert(
      long articleId,
      Optional<Long> accountId,
      String words,
      Optional<Instant> due,
      Optional<String> civil,
      Optional<String> zone,
      Optional<Long> by,
      Instant at);

  /** The last of an article. */
  default Optional<Assignment> last(long articleId) {
    return last(articleId, 1).stream().findFirst();
  }
}
