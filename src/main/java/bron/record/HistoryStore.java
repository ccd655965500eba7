package bron.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The line of an article's revisions, without what they say. */
@RegisterConstructorMapper(HistoryStore.Line.class)
@RegisterConstructorMapper(HistoryStore.Told.class)
public interface HistoryStore {
  /**
   * A revision.
   *
   * @param id the row
   * @param number 1, 2, 3 … within the article
   * @param at when it was saved
   * @param note to colleagues; may be empty
   * @param name who saved it; empty for the program itself
   */
  record Line(long id, int number, Instant at, String note, Optional<String> name) {}

  /**
   * What readers were told of a revision.
   *
   * @param number 1, 2, 3 … within the article
   * @param kind in lower case
   */
  record Told(long revisionId, int number, String kind, Instant at) {}

  /** The newest revisions of an article below that number, newest first. */
  @SqlQuery(
      """
      SELECT r.id, r.number, r.at, r.note, a.name
      FROM revision r LEFT JOIN account a ON a.id = r.account_id
      WHERE r.article_id = :articleId AND r.number < :below
      ORDER BY r.number DESC LIMIT :most
      """)
  List<Line> below(long articleId, int below, int most);

  /** What readers were told of an article, oldest first. */
  @SqlQuery(
      """
      SELECT revision_id, number, kind, at FROM publication
      WHERE article_id = :articleId ORDER BY number
      """)
  List<Told> told(long articleId);
}
