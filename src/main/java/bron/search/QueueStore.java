package bron.search;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The articles that the index has to look at again; triggers of the database put them there. */
interface QueueStore {
  /** The ones marked last. */
  @SqlQuery("SELECT article_id FROM search_queue ORDER BY id DESC LIMIT :limit")
  List<Long> next(int limit);

  /** Whether there are any. */
  @SqlQuery("SELECT EXISTS (SELECT 1 FROM search_queue)")
  boolean isWaiting();

  /** How many there are. */
  @SqlQuery("SELECT count(*) FROM search_queue")
  long size();

  /** They have been looked at. {@code articleIds}: a JSON array. */
  @SqlUpdate(
      "DELETE FROM search_queue WHERE article_id IN (SELECT value FROM json_each(:articleIds))")
  void done(String articleIds);

  /** Marks every article that is live or has an entry; the newest go first. */
  @SqlUpdate(
      """
      INSERT INTO search_queue (article_id)
      SELECT id FROM article
      WHERE state = 'live' OR id IN (SELECT article_id FROM search_entry)
      ORDER BY published_at, id
      ON CONFLICT DO NOTHING
      """)
  void addAll();

  /** The version of the analysis that the index was made with. */
  @SqlQuery("SELECT number FROM search_version")
  int version();

  /** Sets it. */
  @SqlUpdate("UPDATE search_version SET number = :number")
  void setVersion(int number);
}
