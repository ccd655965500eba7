package bron.article;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The lists of live articles, newest first. Each goes on below a place in the list: the articles
 * published before {@code at}, or at the same instant with a smaller id. Those named {@code …Above}
 * go the other way and yield the nearest first. {@code fallback} is the language of a section's
 * name where it has none in the article's.
 */
@RegisterConstructorMapper(Teaser.class)
public interface TeaserStore {
  /** The columns of a {@link Teaser}, and where they come from. */
  String SELECT =
      """
      SELECT a.id, a.language, a.dateline, a.slug, r.headline, r.standfirst,
        s.slug AS section_slug, COALESCE(t.name, d.name) AS section_name,
        a.published_at, a.updated_at, r.picture_id, r.picture_alt
      FROM article a
      JOIN revision r ON r.id = a.live_revision_id
      LEFT JOIN section s ON s.id = a.section_id
      LEFT JOIN section_text t ON t.section_id = s.id AND t.language = a.language
      LEFT JOIN section_text d ON d.section_id = s.id AND d.language = :fallback
      """;

  /** The order of a list, and how much of it. */
  String BELOW =
      """
       AND (a.published_at, a.id) < (:at, :id)
      ORDER BY a.published_at DESC, a.id DESC LIMIT :limit
      """;

  /** The same, upwards. */
  String ABOVE =
      """
       AND (a.published_at, a.id) > (:at, :id)
      ORDER BY a.published_at, a.id LIMIT :limit
      """;

  /** All of a language. */
  @SqlQuery(SELECT + " WHERE a.language = :language AND a.state = 'live'" + BELOW)
  List<Teaser> all(String language, String fallback, Instant at, long id, int limit);

  /**
   * The live ones of those rows in a language, in no order. {@code ids} is not empty. The plus
   * keeps SQLite from going by the language instead of the rows.
   */
  @SqlQuery(SELECT + " WHERE a.id IN (<ids>) AND +a.language = :language AND +a.state = 'live'")
  List<Teaser> live(@BindList("ids") List<Long> ids, String language, String fallback);

  /** Those of a section. */
  @SqlQuery(
      SELECT
          + " WHERE a.section_id = :sectionId AND a.language = :language AND a.state = 'live'"
          + BELOW)
  List<Teaser> ofSection(
      long sectionId, String language, String fallback, Instant at, long id, int limit);

  /** Those from an instant on, in a language. */
  @SqlQuery(
      SELECT
          + " WHERE a.language = :language AND a.state = 'live' AND a.published_at >= :from"
          + BELOW)
  List<Teaser> since(
      Instant from, String language, String fallback, Instant at, long id, int limit);

  /** Those about a topic. */
  @SqlQuery(
      SELECT
          + """
           JOIN article_topic l ON l.article_id = a.id
           WHERE l.topic_id = :topicId AND l.language = :language AND a.state = 'live'
             AND (l.published_at, l.article_id) < (:at, :id)
           ORDER BY l.published_at DESC, l.article_id DESC LIMIT :limit
          """)
  List<Teaser> ofTopic(
      long topicId, String language, String fallback, Instant at, long id, int limit);

  /** Those that credit an author. */
  @SqlQuery(
      SELECT
          + """
           JOIN article_author l ON l.article_id = a.id
           WHERE l.author_id = :authorId AND l.language = :language AND a.state = 'live'
             AND (l.published_at, l.article_id) < (:at, :id)
           ORDER BY l.published_at DESC, l.article_id DESC LIMIT :limit
          """)
  List<Teaser> ofAuthor(
      long authorId, String language, String fallback, Instant at, long id, int limit);

  /** Those until an instant, which is not included, in a language. */
  @SqlQuery(
      SELECT
          + " WHERE a.language = :language AND a.state = 'live' AND a.published_at < :until"
          + ABOVE)
  List<Teaser> untilAbove(
      Instant until, String language, String fallback, Instant at, long id, int limit);

  /** Those of a section. */
  @SqlQuery(
      SELECT
          + " WHERE a.section_id = :sectionId AND a.language = :language AND a.state = 'live'"
          + ABOVE)
  List<Teaser> ofSectionAbove(
      long sectionId, String language, String fallback, Instant at, long id, int limit);

  /** Those about a topic. */
  @SqlQuery(
      SELECT
          + """
           JOIN article_topic l ON l.article_id = a.id
           WHERE l.topic_id = :topicId AND l.language = :language AND a.state = 'live'
             AND (l.published_at, l.article_id) > (:at, :id)
           ORDER BY l.published_at, l.article_id LIMIT :limit
          """)
  List<Teaser> ofTopicAbove(
      long topicId, String language, String fallback, Instant at, long id, int limit);

  /** Those that credit an author. */
  @SqlQuery(
      SELECT
          + """
           JOIN article_author l ON l.article_id = a.id
           WHERE l.author_id = :authorId AND l.language = :language AND a.state = 'live'
             AND (l.published_at, l.article_id) > (:at, :id)
           ORDER BY l.published_at, l.article_id LIMIT :limit
          """)
  List<Teaser> ofAuthorAbove(
      long authorId, String language, String fallback, Instant at, long id, int limit);
}
