package bron.feed;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The lists that have feeds, by their slugs. {@code fallback} is the language of a name that there
 * is not in the one asked for; topics and authors without an article in a language are left out.
 */
@RegisterConstructorMapper(FeedIndexStore.Row.class)
public interface FeedIndexStore {
  /** A list. */
  record Row(String slug, String name) {}

  /** Every section. */
  @SqlQuery(
      """
      SELECT x.slug, COALESCE(t.name, d.name, x.slug) AS name FROM section x
      LEFT JOIN section_text t ON t.section_id = x.id AND t.language = :language
      LEFT JOIN section_text d ON d.section_id = x.id AND d.language = :fallback
      WHERE x.merged_into_id IS NULL ORDER BY name, x.id
      """)
  List<Row> sections(String language, String fallback);

  /** The topics below a slug, which is not included. */
  @SqlQuery(
      """
      SELECT x.slug, COALESCE(t.name, d.name, x.slug) AS name FROM topic x
      LEFT JOIN topic_text t ON t.topic_id = x.id AND t.language = :language
      LEFT JOIN topic_text d ON d.topic_id = x.id AND d.language = :fallback
      WHERE x.slug > :after AND x.merged_into_id IS NULL AND EXISTS
        (SELECT 1 FROM article_topic l WHERE l.topic_id = x.id AND l.language = :language)
      ORDER BY x.slug LIMIT :limit
      """)
  List<Row> topics(String after, String language, String fallback, int limit);

  /** The authors below a slug, which is not included. */
  @SqlQuery(
      """
      SELECT x.slug, x.name FROM author x
      WHERE x.slug > :after AND x.merged_into_id IS NULL AND EXISTS
        (SELECT 1 FROM article_author l WHERE l.author_id = x.id AND l.language = :language)
      ORDER BY x.slug LIMIT :limit
      """)
  List<Row> authors(String after, String language, int limit);
}
