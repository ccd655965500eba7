package bron.transfer;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Tells whether anybody has begun to use a site. */
public interface SampleStore {
  /**
   * Whether the site has no account, article, author, section, topic, picture and decided setting.
   */
  @SqlQuery(
      """
      SELECT NOT EXISTS (SELECT 1 FROM account) AND NOT EXISTS (SELECT 1 FROM article)
        AND NOT EXISTS (SELECT 1 FROM author) AND NOT EXISTS (SELECT 1 FROM section)
        AND NOT EXISTS (SELECT 1 FROM topic) AND NOT EXISTS (SELECT 1 FROM media)
        AND NOT EXISTS (SELECT 1 FROM setting WHERE name NOT IN ('uuid', 'indexnow_key'))
      """)
  boolean isEmpty();
}
