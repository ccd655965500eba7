package bron.feed;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** When readers of a feed were last told something; triggers keep it. */
public interface FeedChangeStore {
  /** When something was last published, or taken back, on the list of that key. */
  @SqlQuery("SELECT at FROM feed_change WHERE list = :key")
  Optional<Instant> changedAt(String key);

  /** When the site began, which is when its database was made; as milliseconds since 1970. */
  @SqlQuery(
      """
      SELECT CAST(strftime('%s', MIN(installed_on)) AS INTEGER) * 1000 FROM flyway_schema_history
      """)
  Instant began();
}
