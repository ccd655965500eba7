package bron.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The publications, which are only ever added. */
@RegisterConstructorMapper(Publication.class)
public interface PublicationStore {
  /** The columns of a {@link Publication}. */
  String COLUMNS = "id, article_id, number, revision_id, upper(kind) AS kind, note, account_id, at";

  /** All of an article, oldest first. */
  @SqlQuery("SELECT " + COLUMNS + " FROM publication WHERE article_id = :articleId ORDER BY number")
  List<Publication> of(long articleId);

  /** The last one of an article. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + " FROM publication WHERE article_id = :articleId ORDER BY number DESC LIMIT 1")
  Optional<Publication> last(long articleId);

  /** Adds one; yields its row. */
  @SqlUpdate(
      """
      INSERT INTO publication (article_id, number, revision_id, kind, note, account_id, at)
      VALUES (:articleId, :number, :revisionId, lower(:kind), :note, :accountId, :at)
      """)
  @GetGeneratedKeys
  long insert(
      long articleId,
      int number,
      long revisionId,
      Kind kind,
      String note,
      Optional<Long> accountId,
      Instant at);
}
