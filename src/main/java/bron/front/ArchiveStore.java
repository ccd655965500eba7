package bron.front;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The days on which something was published. */
public interface ArchiveStore {
  /**
   * The parts of a period in which something was published that can still be read: the first {@code
   * length} characters of its days ({@code yyyy-MM-dd}), oldest first.
   *
   * @param first the first day
   * @param after the day after the last
   */
  @SqlQuery(
      """
      SELECT DISTINCT substr(dateline, 1, :length) FROM article
      WHERE language = :language AND state = 'live' AND dateline >= :first AND dateline < :after
      ORDER BY 1
      """)
  List<String> parts(String language, String first, String after, int length);
}
