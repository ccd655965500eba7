package bron.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * What sitemaps list. Rows are cut into parts of a thousand by their ids, so that each part is read
 * by the primary key and stays what it is while the site grows.
 */
@RegisterConstructorMapper(SitemapStore.Part.class)
@RegisterConstructorMapper(SitemapStore.Edition.class)
@RegisterConstructorMapper(SitemapStore.Place.class)
@RegisterConstructorMapper(SitemapStore.News.class)
public interface SitemapStore {
  /** A part of the articles that has one which can be read, and when it last changed. */
  record Part(int number, Instant changedAt) {}

  /** A live article, beside one live edition of its story (itself, where it is the only one). */
  record Edition(
      long id,
      Instant changedAt,
      String language,
      String dateline,
      String slug,
      String otherLanguage,
      String otherDateline,
      String otherSlug) {}

  /** A list of articles in a language, and when its newest article appeared. */
  record Place(long id, String slug, String language, Instant newestAt) {}

  /** A new article. */
  record News(
      String language, String dateline, String slug, String headline, Instant publishedAt) {}

  /** The parts of the articles. */
  @SqlQuery(
      """
      SELECT number, changed_at FROM sitemap_part p
      WHERE EXISTS (SELECT 1 FROM article a
        WHERE a.id >= p.number * 1000 AND a.id < p.number * 1000 + 1000 AND a.state = 'live')
      ORDER BY number
      """)
  List<Part> parts();

  /** The live articles of a part, each once for every live edition of its story. */
  @SqlQuery(
      """
      SELECT a.id, COALESCE(a.updated_at, a.published_at) AS changed_at,
        a.language, a.dateline, a.slug, e.language AS other_language,
        e.dateline AS other_dateline, e.slug AS other_slug
      FROM article a JOIN article e ON e.story_id = a.story_id AND e.state = 'live'
      WHERE a.id >= :part * 1000 AND a.id < :part * 1000 + 1000 AND a.state = 'live'
      ORDER BY a.id
      """)
  List<Edition> articles(int part);

  /** When the newest article of a language appeared. */
  @SqlQuery("SELECT MAX(published_at) FROM article WHERE language = :language AND state = 'live'")
  Optional<Instant> newest(String language);

  /** The highest row of the sections. */
  @SqlQuery("SELECT COALESCE(MAX(id), 0) FROM section")
  long lastSection();

  /** The highest row of the topics. */
  @SqlQuery("SELECT COALESCE(MAX(id), 0) FROM topic")
  long lastTopic();

  /** The highest row of the authors. */
  @SqlQuery("SELECT COALESCE(MAX(id), 0) FROM author")
  long lastAuthor();

  /** The sections of a part that have an article in a language. */
  @SqlQuery(
      """
      SELECT id, slug, :language AS language, newest_at
      FROM (SELECT x.id, x.slug,
          (SELECT MAX(published_at) FROM article a
           WHERE a.section_id = x.id AND a.language = :language AND a.state = 'live') AS newest_at
        FROM section x
        WHERE x.id >= :part * 1000 AND x.id < :part * 1000 + 1000
          AND x.merged_into_id IS NULL) y
      WHERE newest_at IS NOT NULL ORDER BY id LIMIT :limit
      """)
  List<Place> sections(int part, String language, int limit);

  /** The topics of a part that have an article in a language. */
  @SqlQuery(
      """
      SELECT id, slug, :language AS language, newest_at
      FROM (SELECT x.id, x.slug,
          (SELECT MAX(published_at) FROM article_topic l
           WHERE l.topic_id = x.id AND l.language = :language) AS newest_at
        FROM topic x
        WHERE x.id >= :part * 1000 AND x.id < :part * 1000 + 1000
          AND x.merged_into_id IS NULL) y
      WHERE newest_at IS NOT NULL ORDER BY id LIMIT :limit
      """)
  List<Place> topics(int part, String language, int limit);

  /** The authors of a part that have an article in a language. */
  @SqlQuery(
      """
      SELECT id, slug, :language AS language, newest_at
      FROM (SELECT x.id, x.slug,
          (SELECT MAX(published_at) FROM article_author l
           WHERE l.author_id = x.id AND l.language = :language) AS newest_at
        FROM author x
        WHERE x.id >= :part * 1000 AND x.id < :part * 1000 + 1000
          AND x.merged_into_id IS NULL) y
      WHERE newest_at IS NOT NULL ORDER BY id LIMIT :limit
      """)
  List<Place> authors(int part, String language, int limit);

  /** The articles of a language that appeared since then, the newest first. */
  @SqlQuery(
      """
      SELECT a.language, a.dateline, a.slug, r.headline, a.published_at
      FROM article a JOIN revision r ON r.id = a.live_revision_id
      WHERE a.language = :language AND a.state = 'live' AND a.published_at > :since
      ORDER BY a.published_at DESC, a.id DESC LIMIT :limit
      """)
  List<News> news(String language, Instant since, int limit);
}
