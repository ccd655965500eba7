package bron.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The revisions of an article as its history lists them. */
@RegisterConstructorMapper(HistoryStore.Line.class)
interface HistoryStore {
  /**
   * A revision.
   *
   * @param name of whoever saved it; empty for the program itself
   */
  record Line(long id, int number, Instant at, String name, String note, String headline) {}

  /** Those with a number below {@code below}, newest first. */
  @SqlQuery(
      """
      SELECT r.id, r.number, r.at, COALESCE(a.name, '') AS name, r.note, r.headline
      FROM revision r LEFT JOIN account a ON a.id = r.account_id
      WHERE r.article_id = :articleId AND r.number < :below
      ORDER BY r.number DESC LIMIT :limit
      """)
  List<Line> below(long articleId, int below, int limit);

  /** The row of the revision with that number. */
  @SqlQuery("SELECT id FROM revision WHERE article_id = :articleId AND number = :number")
  Optional<Long> idOf(long articleId, int number);
}
