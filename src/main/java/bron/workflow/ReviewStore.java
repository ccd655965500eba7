package bron.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The steps that were taken, which are only ever added. */
@RegisterConstructorMapper(Review.class)
interface ReviewStore {
  /** The last steps of an article, newest first. */
  @SqlQuery(
      """
      SELECT w.id, w.article_id, w.revision_id, r.number, upper(w.act) AS step, w.words,
        w.account_id, COALESCE(p.name, '') AS name, w.at
      FROM review w
      JOIN revision r ON r.id = w.revision_id
      LEFT JOIN account p ON p.id = w.account_id
      WHERE w.article_id = :articleId ORDER BY w.id DESC LIMIT :limit
      """)
  List<Review> last(long articleId, int limit);

  /** Adds one. */
  @SqlUpdate(
      """
      INSERT INTO review (article_id, revision_id, act, words, account_id, at)
      VALUES (:articleId, :revisionId, lower(:step), :words, :accountId, :at)
      """)
  void insert(
      long articleId,
      long revisionId,
      Step step,
      String words,
      Optional<Long> accountId,
      Instant at);

  /** The last step of an article. */
  default Optional<Review> last(long articleId) {
    return last(articleId, 1).stream().findFirst();
  }
}
