package bron.section;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The sections. One that was merged into another is not listed and not found by its slug. */
@RegisterConstructorMapper(Section.class)
public interface SectionStore {
  /** A section with its words, in a language or else the fallback. */
  String SELECT =
      """
      SELECT x.id, x.slug, COALESCE(t.name, d.name, x.slug) AS name,
        COALESCE(t.description, d.description, '') AS description
      FROM section x
      LEFT JOIN section_text t ON t.section_id = x.id AND t.language = :language
      LEFT JOIN section_text d ON d.section_id = x.id AND d.language = :fallback
      """;

  /** All of them by name. */
  @SqlQuery(SELECT + " WHERE x.merged_into_id IS NULL ORDER BY name, x.id")
  List<Section> all(String language, String fallback);

  /** The section of that slug. */
  @SqlQuery(SELECT + " WHERE x.slug = :slug AND x.merged_into_id IS NULL")
  Optional<Section> findBySlug(String slug, String language, String fallback);

  /** The section of that row, or what it was merged into. */
  @SqlQuery(
      SELECT
          + " WHERE x.id = (SELECT COALESCE(o.merged_into_id, o.id) FROM section o WHERE o.id = :id)")
  Optional<Section> find(long id, String language, String fallback);

  /**
   * The row of the section that has this name in any language, or this slug; merged ones lead on.
   */
  @SqlQuery(
      """
      SELECT COALESCE(x.merged_into_id, x.id) FROM section x
      LEFT JOIN section_text t ON t.section_id = x.id
      WHERE x.slug = :slug OR t.name = :name
      ORDER BY CASE WHEN t.name = :name THEN 0 ELSE 1 END, x.id LIMIT 1
      """)
  Optional<Long> idOf(String name, String slug);

  /** Adds one without words; yields its row. */
  @SqlUpdate("INSERT INTO section (slug) VALUES (:slug)")
  @GetGeneratedKeys
  long insert(String slug);

  /** Sets its words in a language. */
  @SqlUpdate(
      """
      INSERT INTO section_text (section_id, language, name, description)
      VALUES (:id, :language, :name, :description)
      ON CONFLICT (section_id, language)
      DO UPDATE SET name = excluded.name, description = excluded.description
      """)
  void setText(long id, String language, String name, String description);
}
