package bron.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Old addresses and where they lead now. */
@RegisterConstructorMapper(RedirectStore.Redirect.class)
public interface RedirectStore {
  /**
   * An old address.
   *
   * @param path the path that leads on
   * @param target a path of the site, or an absolute address
   * @param createdAt since when
   */
  record Redirect(String path, String target, Instant createdAt) {}

  /**
   * Redirects by path, of the next ones alone.
   *
   * @param part what their path or target contains; empty for all
   * @param after the path that the list begins after; empty for the beginning
   * @param searched how many are looked at
   */
  @SqlQuery(
      """
      SELECT path, target, created_at
      FROM (SELECT path, target, created_at FROM redirect
            WHERE path > :after ORDER BY path LIMIT :searched) next
      WHERE instr(path, :part) > 0 OR instr(target, :part) > 0 OR :part = ''
      ORDER BY path LIMIT :limit
      """)
  List<Redirect> page(String part, String after, int searched, int limit);

  /** The last of the next redirects, if there are so many. */
  @SqlQuery(
      """
      SELECT MAX(path) FROM (SELECT path FROM redirect
        WHERE path > :after ORDER BY path LIMIT :searched) next
      HAVING COUNT(*) = :searched
      """)
  Optional<String> last(String after, int searched);

  /** Where an address leads; empty where it is not an old one. */
  @SqlQuery("SELECT target FROM redirect WHERE path = :path")
  Optional<String> target(String path);

  /**
   * Makes {@code path} lead to {@code target}, at once: what led to {@code path} goes straight to
   * {@code target}, and {@code target} itself leads nowhere else. Without effect when the two are
   * the same.
   */
  @Transaction
  default void move(String path, String target, Instant at) {
    if (path.equals(target)) {
      return;
    }
    remove(target);
    retarget(path, target);
    put(path, target, at);
  }

  /** Takes one away; false when there is none. */
  @SqlUpdate("DELETE FROM redirect WHERE path = :path")
  boolean remove(String path);

  /** Lets what led to one address lead to another. */
  @SqlUpdate("UPDATE redirect SET target = :target WHERE target = :old")
  void retarget(String old, String target);

  /** Adds or replaces one. */
  @SqlUpdate(
      """
      INSERT INTO redirect (path, target, created_at) VALUES (:path, :target, :at)
      ON CONFLICT (path) DO UPDATE SET target = excluded.target, created_at = excluded.created_at
      """)
  void put(String path, String target, Instant at);
}
