package bron.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The sections and the topics, whose tables have one form; {@code kind} is {@link TermKind#noun}.
 * One that was merged into another is neither listed nor found, but keeps its slug.
 */
@RegisterConstructorMapper(TermStore.Row.class)
@RegisterConstructorMapper(TermStore.Text.class)
interface TermStore {
  /** A term without its words. */
  record Row(long id, String slug, long version) {}

  /** The words of a term in a language. */
  record Text(long id, String language, String name, String description) {}

  /** Those whose slugs are between two, neither included, by slug. */
  @SqlQuery(
      """
      SELECT id, slug, version FROM <kind>
      WHERE slug > :after AND slug < :before AND merged_into_id IS NULL ORDER BY slug LIMIT :limit
      """)
  List<Row> between(@Define("kind") String kind, String after, String before, int limit);

  /** Those with the most articles. */
  @SqlQuery(
      """
      SELECT x.id, x.slug, x.version FROM list_size z JOIN <kind> x ON x.id = z.id
      WHERE z.kind = :kind AND x.merged_into_id IS NULL
      ORDER BY z.number DESC, z.id DESC LIMIT :limit
      """)
  List<Row> largest(@Define("kind") @Bind("kind") String kind, int limit);

  /** The words of some. {@code ids} is not empty. */
  @SqlQuery(
      """
      SELECT <kind>_id AS id, language, name, description FROM <kind>_text
      WHERE <kind>_id IN (<ids>)
      """)
  List<Text> textsOf(@Define("kind") String kind, @BindList("ids") List<Long> ids);

  /** How many live articles some have, by row. {@code ids} is not empty. */
  @SqlQuery("SELECT id, number FROM list_size WHERE kind = :kind AND id IN (<ids>)")
  @KeyColumn("id")
  @ValueColumn("number")
  Map<Long, Integer> live(@Bind("kind") String kind, @BindList("ids") List<Long> ids);

  /** The one that has that name in any language, or that slug. */
  @SqlQuery(
      """
      SELECT x.id FROM (
        SELECT <kind>_id AS id, 0 AS place FROM <kind>_text WHERE name = :name
        UNION ALL SELECT id, 1 FROM <kind> WHERE slug = :slug
      ) found JOIN <kind> x ON x.id = found.id
      WHERE x.merged_into_id IS NULL ORDER BY found.place, x.id LIMIT 1
      """)
  Optional<Long> named(@Define("kind") String kind, String name, String slug);

  /** That one. */
  @SqlQuery("SELECT id, slug, version FROM <kind> WHERE id = :id AND merged_into_id IS NULL")
  Optional<Row> row(@Define("kind") String kind, long id);

  /** The words of that one. */
  @SqlQuery(
      """
      SELECT <kind>_id AS id, language, name, description FROM <kind>_text WHERE <kind>_id = :id
      """)
  List<Text> texts(@Define("kind") String kind, long id);

  /** What that one was merged into. */
  @SqlQuery("SELECT merged_into_id FROM <kind> WHERE id = :id AND merged_into_id IS NOT NULL")
  Optional<Long> mergedInto(@Define("kind") String kind, long id);

  /** The row that has that slug, a merged one too. */
  @SqlQuery("SELECT id FROM <kind> WHERE slug = :slug")
  Optional<Long> ownerOfSlug(@Define("kind") String kind, String slug);

  /** A row other than {@code id} that has that name in that language. */
  @SqlQuery(
      """
      SELECT x.id FROM <kind> x JOIN <kind>_text t ON t.<kind>_id = x.id
      WHERE t.language = :language AND t.name = :name AND x.id != :id AND x.merged_into_id IS NULL
      LIMIT 1
      """)
  Optional<Long> namesake(@Define("kind") String kind, String language, String name, long id);

  /** Adds one without words; yields its row. */
  @SqlUpdate("INSERT INTO <kind> (slug) VALUES (:slug)")
  @GetGeneratedKeys
  long insert(@Define("kind") String kind, String slug);

  /** Moves the version on and sets the slug; false when {@code version} is no longer the newest. */
  @SqlUpdate(
      """
      UPDATE <kind> SET slug = :slug, version = version + 1
      WHERE id = :id AND version = :version AND merged_into_id IS NULL
      """)
  boolean update(@Define("kind") String kind, long id, long version, String slug);

  /** Sets the words in a language. */
  @SqlUpdate(
      """
      INSERT INTO <kind>_text (<kind>_id, language, name, description)
      VALUES (:id, :language, :name, :description)
      ON CONFLICT (<kind>_id, language)
      DO UPDATE SET name = excluded.name, description = excluded.description
      """)
  void setText(
      @Define("kind") String kind, long id, String language, String name, String description);

  /** Takes the words in a language away. */
  @SqlUpdate("DELETE FROM <kind>_text WHERE <kind>_id = :id AND language = :language")
  void removeText(@Define("kind") String kind, long id, String language);

  /** Marks one, and what was merged into it before, as merged into another. */
  @SqlUpdate(
      """
      UPDATE <kind> SET merged_into_id = :into, version = version + 1
      WHERE id = :id OR merged_into_id = :id
      """)
  void merge(@Define("kind") String kind, long id, long into);

  /** Moves the live articles of a section to another. */
  @SqlUpdate("UPDATE article SET section_id = :into WHERE section_id = :id AND state = 'live'")
  void moveLive(long id, long into);

  /** Moves its other articles, too. */
  @SqlUpdate("UPDATE article SET section_id = :into WHERE section_id = :id AND state <> 'live'")
  void moveOthers(long id, long into);

  /** Lists the live articles about a topic under another, too. */
  @SqlUpdate(
      """
      INSERT INTO article_topic (topic_id, language, published_at, article_id)
      SELECT :into, language, published_at, article_id FROM article_topic WHERE topic_id = :id
      ON CONFLICT DO NOTHING
      """)
  void listUnder(long id, long into);

  /** Takes a topic's list away. */
  @SqlUpdate("DELETE FROM article_topic WHERE topic_id = :id")
  void unlist(long id);
}
