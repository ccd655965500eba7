package bron.site;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What caches in front of the site are to be told. */
@RegisterConstructorMapper(PurgeStore.Row.class)
public interface PurgeStore {
  /**
   * What one change touched.
   *
   * @param id grows from one change to the next, by one
   * @param keys surrogate keys, separated by spaces
   * @param paths of articles, likewise; may be empty
   */
  record Row(long id, String keys, String paths) {}

  /** Whether there are caches that are told; otherwise nothing need be added. */
  @SqlQuery("SELECT told FROM edition")
  boolean isWanted();

  /** Says whether there are. */
  @SqlUpdate("UPDATE edition SET told = :told WHERE told <> :told")
  void want(boolean told);

  /** Adds what a change touched, in its transaction; without effect where there are no caches. */
  @SqlUpdate("INSERT INTO purge (keys, paths) SELECT :keys, :paths FROM edition WHERE told = 1")
  void add(String keys, String paths);

  /** Forgets all but the newest. */
  @SqlUpdate("DELETE FROM purge WHERE id <= (SELECT MAX(id) FROM purge) - :most")
  void keepNewest(int most);

  /** What was added after that row, in order. */
  @SqlQuery("SELECT id, keys, paths FROM purge WHERE id > :id ORDER BY id")
  List<Row> after(long id);

  /** The row that was added last; 0 where there is none. */
  @SqlQuery("SELECT COALESCE(MAX(id), 0) FROM purge")
  long last();
}
