package bron.site;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Where the masthead and the footer lead. */
@RegisterConstructorMapper(NavigationStore.Entry.class)
@RegisterConstructorMapper(NavigationStore.Candidate.class)
public interface NavigationStore {
  /**
   * A section in the masthead.
   *
   * @param slug of the section
   * @param name in the language asked for, or else the default one
   */
  record Entry(String slug, String name) {}

  /**
   * A section that the masthead could show.
   *
   * @param id the row
   * @param slug of the section
   * @param name in the language asked for, or else the default one
   */
  record Candidate(long id, String slug, String name) {}

  /** Every section, by name. */
  @SqlQuery(
      """
      SELECT s.id, s.slug, COALESCE(t.name, d.name, s.slug) AS name
      FROM section s
      LEFT JOIN section_text t ON t.section_id = s.id AND t.language = :language
      LEFT JOIN section_text d ON d.section_id = s.id AND d.language = :fallback
      WHERE s.merged_into_id IS NULL
      ORDER BY name, s.id
      """)
  List<Candidate> candidates(String language, String fallback);

  /**
   * Those sections of the slugs that there are in a language: that have a name in it, or articles.
   * In no order. {@code slugs} is not empty.
   */
  @SqlQuery(
      """
      SELECT s.slug, COALESCE(t.name, d.name, s.slug) AS name
      FROM section s
      LEFT JOIN section_text t ON t.section_id = s.id AND t.language = :language
      LEFT JOIN section_text d ON d.section_id = s.id AND d.language = :fallback
      WHERE s.slug IN (<slugs>) AND (t.section_id IS NOT NULL OR :language = :fallback OR EXISTS (
        SELECT 1 FROM article a
        WHERE a.section_id = s.id AND a.language = :language AND a.state = 'live'))
      """)
  List<Entry> sections(@BindList("slugs") List<String> slugs, String language, String fallback);

  /** The years in which something was published that can still be read, the last one first. */
  @SqlQuery(
      """
      WITH RECURSIVE newest(dateline) AS (
        SELECT MAX(dateline) FROM article WHERE language = :language AND state = 'live'
        UNION ALL
        SELECT (SELECT MAX(a.dateline) FROM article a
                WHERE a.language = :language AND a.state = 'live'
                  AND a.dateline < substr(n.dateline, 1, 4))
        FROM newest n WHERE n.dateline IS NOT NULL
      )
      SELECT substr(dateline, 1, 4) FROM newest WHERE dateline IS NOT NULL
      """)
  List<String> years(String language);
}
