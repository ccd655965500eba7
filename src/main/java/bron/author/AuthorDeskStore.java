package bron.author;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The authors as the newsroom keeps them; what is only read is in {@link AuthorStore}. */
@RegisterConstructorMapper(AuthorDeskStore.Row.class)
interface AuthorDeskStore {
  /**
   * An author without words.
   *
   * @param version grows with every change, to notice that somebody else made one
   */
  record Row(long id, String slug, String name, Optional<String> portraitId, long version) {}

  /** Those whose slugs are between two, neither included, by slug. */
  @SqlQuery(
      """
      SELECT id, slug, name, portrait_id, version FROM author
      WHERE slug > :after AND slug < :before AND merged_into_id IS NULL ORDER BY slug LIMIT :limit
      """)
  List<Row> between(String after, String before, int limit);

  /** That one. */
  @SqlQuery(
      """
      SELECT id, slug, name, portrait_id, version FROM author
      WHERE id = :id AND merged_into_id IS NULL
      """)
  Optional<Row> row(long id);

  /** The bios of that one by language. */
  @SqlQuery("SELECT language, bio FROM author_text WHERE author_id = :id")
  @KeyColumn("language")
  @ValueColumn("bio")
  Map<String, String> bios(long id);

  /** In how many languages some have a bio, by row. {@code ids} is not empty. */
  @SqlQuery(
      """
      SELECT author_id AS id, count(*) AS number FROM author_text
      WHERE author_id IN (<ids>) AND bio != '' GROUP BY author_id
      """)
  @KeyColumn("id")
  @ValueColumn("number")
  Map<Long, Integer> biosOf(@BindList("ids") List<Long> ids);

  /** How many live articles credit some, by row. {@code ids} is not empty. */
  @SqlQuery("SELECT id, number FROM list_size WHERE kind = 'author' AND id IN (<ids>)")
  @KeyColumn("id")
  @ValueColumn("number")
  Map<Long, Integer> liveOf(@BindList("ids") List<Long> ids);

  /** The row that has that slug, a merged one too. */
  @SqlQuery("SELECT id FROM author WHERE slug = :slug")
  Optional<Long> ownerOfSlug(String slug);

  /** Changes one, and moves its version on. */
  @SqlUpdate(
      """
      UPDATE author SET slug = :slug, name = :name, portrait_id = :portraitId, version = version + 1
      WHERE id = :id
      """)
  void update(long id, String slug, String name, Optional<String> portraitId);

  /** Takes the links of one away. */
  @SqlUpdate("DELETE FROM author_link WHERE author_id = :id")
  void removeLinks(long id);
}
