package bron.feed;

import bron.article.Credit;
import bron.article.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * What feeds carry: the newest live articles of a list in one statement, and what hangs from them
 * in one statement for all of them together. {@code fallback} is the language of a name that there
 * is not in the article's own. No list of ids may be empty.
 */
@RegisterConstructorMapper(FeedStore.Entry.class)
@RegisterConstructorMapper(FeedStore.CreditLine.class)
@RegisterConstructorMapper(FeedStore.TopicLine.class)
@RegisterConstructorMapper(FeedStore.SourceLine.class)
@RegisterConstructorMapper(FeedStore.Correction.class)
public interface FeedStore {
  /** A live article. */
  record Entry(
      long articleId,
      String uuid,
      String language,
      String dateline,
      String slug,
      long revisionId,
      String headline,
      String standfirst,
      String body,
      Optional<String> sectionSlug,
      Optional<String> sectionName,
      Instant publishedAt,
      Optional<Instant> updatedAt,
      Optional<String> pictureId,
      String pictureAlt,
      String pictureCaption,
      String pictureCredit) {

    /** When readers were last told something of it. */
    Instant changedAt() {
      return updatedAt.orElse(publishedAt);
    }
  }

  /** Somebody that a revision credits; {@code url} is where a bare name leads, or empty. */
  record CreditLine(
      long revisionId, Credit.Role role, String name, String url, Optional<String> authorSlug) {}

  /** A topic of a revision. */
  record TopicLine(long revisionId, String slug, String name) {}

  /** A source of a revision; {@code url} and {@code supports} may be empty. */
  record SourceLine(long revisionId, String label, String url, String supports) {}

  /** The public note of a correction or an update of an article. */
  record Correction(long articleId, Kind kind, Instant at, String note) {}

  /** The columns of an {@link Entry}, and where they come from. */
  String SELECT =
      """
      SELECT a.id AS article_id, a.uuid, a.language, a.dateline, a.slug,
        a.live_revision_id AS revision_id, r.headline, r.standfirst, r.body,
        s.slug AS section_slug, COALESCE(t.name, d.name, s.slug) AS section_name,
        a.published_at, a.updated_at,
        r.picture_id, r.picture_alt, r.picture_caption, r.picture_credit
      FROM article a
      JOIN revision r ON r.id = a.live_revision_id
      LEFT JOIN section s ON s.id = a.section_id
      LEFT JOIN section_text t ON t.section_id = s.id AND t.language = a.language
      LEFT JOIN section_text d ON d.section_id = s.id AND d.language = :fallback
      """;

  /** The order of a feed: newest first, by the day of first publication. */
  String NEWEST = " ORDER BY a.published_at DESC, a.id DESC LIMIT :limit";

  /** The newest of a language. */
  @SqlQuery(SELECT + " WHERE a.language = :language AND a.state = 'live'" + NEWEST)
  List<Entry> ofLanguage(String language, String fallback, int limit);

  /** The newest of a section. */
  @SqlQuery(
      SELECT + " WHERE a.section_id = :id AND a.language = :language AND a.state = 'live'" + NEWEST)
  List<Entry> ofSection(long id, String language, String fallback, int limit);

  /** The newest about a topic. */
  @SqlQuery(
      SELECT
          + """
           JOIN article_topic l ON l.article_id = a.id
           WHERE l.topic_id = :id AND l.language = :language AND a.state = 'live'
           ORDER BY l.published_at DESC, l.article_id DESC LIMIT :limit
          """)
  List<Entry> ofTopic(long id, String language, String fallback, int limit);

  /** The newest that credit an author, in whatever role. */
  @SqlQuery(
      SELECT
          + """
           JOIN article_author l ON l.article_id = a.id
           WHERE l.author_id = :id AND l.language = :language AND a.state = 'live'
           ORDER BY l.published_at DESC, l.article_id DESC LIMIT :limit
          """)
  List<Entry> ofAuthor(long id, String language, String fallback, int limit);

  /** The newest of those articles that are live. {@code ids} is not empty. */
  @SqlQuery(SELECT + " WHERE a.id IN (<ids>) AND a.state = 'live'" + NEWEST)
  List<Entry> ofArticles(@BindList("ids") List<Long> ids, String fallback, int limit);

  /** Everybody credited, in the order of the byline; merged authors followed. */
  @SqlQuery(
      """
      SELECT c.revision_id, upper(c.role) AS role, c.name, c.url, p.slug AS author_slug
      FROM credit c
      LEFT JOIN author o ON o.id = c.author_id
      LEFT JOIN author p ON p.id = COALESCE(o.merged_into_id, o.id)
      WHERE c.revision_id IN (<revisions>) ORDER BY c.revision_id, c.position
      """)
  List<CreditLine> credits(@BindList("revisions") List<Long> revisions);

  /** The topics in their order, named in the article's language; merged ones followed. */
  @SqlQuery(
      """
      SELECT x.revision_id, p.slug, COALESCE(t.name, d.name, p.slug) AS name
      FROM (SELECT r.revision_id, COALESCE(o.merged_into_id, o.id) AS id,
              MIN(r.position) AS position
            FROM revision_topic r JOIN topic o ON o.id = r.topic_id
            WHERE r.revision_id IN (<revisions>) GROUP BY 1, 2) x
      JOIN topic p ON p.id = x.id
      JOIN revision v ON v.id = x.revision_id
      JOIN article a ON a.id = v.article_id
      LEFT JOIN topic_text t ON t.topic_id = p.id AND t.language = a.language
      LEFT JOIN topic_text d ON d.topic_id = p.id AND d.language = :fallback
      ORDER BY x.revision_id, x.position
      """)
  List<TopicLine> topics(@BindList("revisions") List<Long> revisions, String fallback);

  /** The sources in their order. */
  @SqlQuery(
      """
      SELECT revision_id, label, url, supports FROM source
      WHERE revision_id IN (<revisions>) ORDER BY revision_id, position
      """)
  List<SourceLine> sources(@BindList("revisions") List<Long> revisions);

  /** The notes to readers of corrections and updates, newest first. */
  @SqlQuery(
      """
      SELECT article_id, upper(kind) AS kind, at, note FROM publication
      WHERE article_id IN (<articles>) AND kind IN ('correction', 'update') AND note != ''
      ORDER BY article_id, number DESC
      """)
  List<Correction> corrections(@BindList("articles") List<Long> articles);
}
