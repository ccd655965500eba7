package bron.article;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is asked of articles to find those that go together. */
public interface RelatedStore {
  /** How many live articles are about a topic, counted no further than {@code most}. */
  @SqlQuery(
      """
      SELECT COUNT(*) FROM (
        SELECT article_id FROM article_topic
        WHERE topic_id = :topicId AND language = :language LIMIT :most
      ) AS counted
      """)
  int commonness(long topicId, String language, int most);
}
