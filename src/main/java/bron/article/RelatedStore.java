package bron.article;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What is asked of articles to find those that go together. */
@RegisterConstructorMapper(Teaser.class)
public interface RelatedStore {
  /** The live ones of those rows in a language, in no order. {@code ids} is not empty. */
  @SqlQuery(
      TeaserStore.SELECT + " WHERE a.id IN (<ids>) AND a.language = :language AND a.state = 'live'")
  List<Teaser> live(@BindList("ids") List<Long> ids, String language, String fallback);

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
