package bron.front;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The days on which something was published. */
public interface ArchiveStore {
  /**
   * The parts of a period in which something was published that can still be read: the first {@code
   * length} characters of its days ({@code yyyy-MM-dd}), oldest first. It goes from each part to
   * the next, by {@code ~}, which comes after all that stands in a day.
   *
   * @param first the first day
   * @param after the day after the last
   */
  @SqlQuery(
      """
      WITH RECURSIVE part(dateline) AS (
        SELECT MIN(dateline) FROM article
        WHERE language = :language AND state = 'live' AND dateline >= :first AND dateline < :after
        UNION ALL
        SELECT (SELECT MIN(a.dateline) FROM article a
                WHERE a.language = :language AND a.state = 'live' AND a.dateline < :after
                  AND a.dateline > substr(p.dateline, 1, :length) || '~')
        FROM part p WHERE p.dateline IS NOT NULL
      )
      SELECT substr(dateline, 1, :length) FROM part WHERE dateline IS NOT NULL
      """)
  List<String> parts(String language, String first, String after, int length);
}
