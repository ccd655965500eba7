package bron.topic;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The topics. One that was merged into another is not listed and not found by its slug. */
@RegisterConstructorMapper(Topic.class)
public interface TopicStore {
  /** A topic with its words, in a language or else the fallback. */
  String SELECT =
      """
      SELECT x.id, x.slug, COALESCE(t.name, d.name, x.slug) AS name,
        COALESCE(t.description, d.description, '') AS description
      FROM topic x
      LEFT JOIN topic_text t ON t.topic_id = x.id AND t.language = :language
      LEFT JOIN topic_text d ON d.topic_id = x.id AND d.language = :fallback
      """;

  /** The names of those with the most articles, in that order. */
  @SqlQuery(
      """
      SELECT COALESCE(t.name, d.name, x.slug) FROM list_size z JOIN topic x ON x.id = z.id
      LEFT JOIN topic_text t ON t.topic_id = x.id AND t.language = :language
      LEFT JOIN topic_text d ON d.topic_id = x.id AND d.language = :fallback
      WHERE z.kind = 'topic' AND x.merged_into_id IS NULL
      ORDER BY z.number DESC, z.id DESC LIMIT :limit
      """)
  List<String> largest(String language, String fallback, int limit);

  /** The topic of that slug. */
  @SqlQuery(SELECT + " WHERE x.slug = :slug AND x.merged_into_id IS NULL")
  Optional<Topic> findBySlug(String slug, String language, String fallback);

  /** The topic of that row, or what it was merged into. */
  @SqlQuery(
      SELECT
          + " WHERE x.id = (SELECT COALESCE(o.merged_into_id, o.id) FROM topic o WHERE o.id = :id)")
  Optional<Topic> find(long id, String language, String fallback);

  /** The row of the topic that has this name in any language, or this slug; merged ones lead on. */
  @SqlQuery(
      """
      SELECT COALESCE(x.merged_into_id, x.id) FROM (
        SELECT topic_id AS id, 0 AS place FROM topic_text WHERE name = :name
        UNION ALL SELECT id, 1 FROM topic WHERE slug = :slug
      ) found JOIN topic x ON x.id = found.id
      ORDER BY found.place, x.id LIMIT 1
      """)
  Optional<Long> idOf(String name, String slug);

  /** The topics of those rows, merged ones followed, in no order. {@code ids} is not empty. */
  @SqlQuery(
      SELECT
          + " WHERE x.id IN"
          + " (SELECT COALESCE(o.merged_into_id, o.id) FROM topic o WHERE o.id IN (<ids>))")
  List<Topic> named(@BindList("ids") List<Long> ids, String language, String fallback);

  /** Adds one without words; yields its row. */
  @SqlUpdate("INSERT INTO topic (slug) VALUES (:slug)")
  @GetGeneratedKeys
  long insert(String slug);

  /** Sets its words in a language. */
  @SqlUpdate(
      """
      INSERT INTO topic_text (topic_id, language, name, description)
      VALUES (:id, :language, :name, :description)
      ON CONFLICT (topic_id, language)
      DO UPDATE SET name = excluded.name, description = excluded.description
      """)
  void setText(long id, String language, String name, String description);
}
