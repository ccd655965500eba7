package bron.site;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What each edition made wrong of what is kept, here and in caches in front of the site. */
@RegisterConstructorMapper(PurgeStore.Row.class)
public interface PurgeStore {
  /**
   * What one step touched.
   *
   * @param edition the edition to which it led
   * @param keys surrogate keys, separated by spaces; empty where no answer is wrong
   * @param paths of articles, likewise
   */
  record Row(long edition, String keys, String paths) {}

  /** Whether somebody keeps answers; otherwise nothing need be added. */
  @SqlQuery("SELECT kept FROM edition")
  boolean isWanted();

  /** Says that somebody does. */
  @SqlUpdate("UPDATE edition SET kept = 1 WHERE kept = 0")
  void want();

  /**
   * Adds what the step to the edition of this transaction touched; without effect where nobody
   * keeps answers.
   */
  @SqlUpdate(
      """
      INSERT INTO purge (edition, keys, paths)
      SELECT number, :keys, :paths FROM edition WHERE kept = 1
      """)
  void add(String keys, String paths);

  /** Forgets all but the newest. */
  @SqlUpdate("DELETE FROM purge WHERE edition <= (SELECT number FROM edition) - :most")
  void keepNewest(int most);

  /** The steps beyond that edition, in order, as far as they are known. */
  @SqlQuery("SELECT edition, keys, paths FROM purge WHERE edition > :edition ORDER BY edition")
  List<Row> after(long edition);
}
