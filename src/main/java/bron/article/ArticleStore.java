package bron.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The articles themselves: identity and where each stands. */
@RegisterConstructorMapper(Article.class)
public interface ArticleStore {
  /** The columns of an {@link Article}. */
  String COLUMNS =
      """
      a.id, a.uuid, a.story_id, a.language, a.source_article_id, a.source_revision_id,
      a.created_by, upper(a.state) AS state, a.revision_id, a.live_revision_id, a.section_id,
      a.slug, a.dateline, a.published_at, a.updated_at, upper(a.stage) AS stage,
      a.stage_revision_id, a.assignee_id
      """;

  /** The article of that row. */
  @SqlQuery("SELECT " + COLUMNS + " FROM article a WHERE a.id = :id")
  Optional<Article> find(long id);

  /** The article of that UUID. */
  @SqlQuery("SELECT " + COLUMNS + " FROM article a WHERE a.uuid = :uuid")
  Optional<Article> findByUuid(String uuid);

  /** The published article of that address; {@code dateline} is {@code yyyy-MM-dd}. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + " FROM article a"
          + " WHERE a.language = :language AND a.dateline = :dateline AND a.slug = :slug")
  Optional<Article> findByAddress(String language, String dateline, String slug);

  /** The newest article with that slug in another language than that one. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + " FROM article a WHERE a.language <> :language AND a.slug = :slug"
          + " ORDER BY a.published_at DESC, a.id DESC LIMIT 1")
  Optional<Article> findSource(String language, String slug);

  /** Every edition of a story, in the order in which they were made. */
  @SqlQuery("SELECT " + COLUMNS + " FROM article a WHERE a.story_id = :storyId ORDER BY a.id")
  List<Article> editions(long storyId);

  /** Makes a story; yields its row. */
  @SqlUpdate("INSERT INTO story DEFAULT VALUES")
  @GetGeneratedKeys
  long insertStory();

  /** Makes an article that has no revision yet; yields its row. */
  @SqlUpdate(
      """
      INSERT INTO article (uuid, story_id, language, source_article_id, source_revision_id,
        created_at, created_by, state, slug, changed_at)
      VALUES (:uuid, :storyId, :language, :sourceArticleId, :sourceRevisionId,
        :at, :createdBy, 'draft', :slug, :at)
      """)
  @GetGeneratedKeys
  long insert(
      UUID uuid,
      long storyId,
      String language,
      Optional<Long> sourceArticleId,
      Optional<Long> sourceRevisionId,
      Instant at,
      Optional<Long> createdBy,
      String slug);

  /** Makes a revision the newest one; an article never published follows it in its slug. */
  @SqlUpdate(
      """
      UPDATE article SET revision_id = :revisionId, changed_at = :at,
        slug = CASE WHEN state = 'draft' THEN :slug ELSE slug END
      WHERE id = :id
      """)
  void setNewest(long id, long revisionId, String slug, Instant at);

  /** Sets how far what readers do not see is on its way, and of which revision that is said. */
  @SqlUpdate(
      "UPDATE article SET stage = lower(:stage), stage_revision_id = :revisionId WHERE id = :id")
  void setStage(long id, Stage stage, Optional<Long> revisionId);

  /** Sets who has it to do. */
  @SqlUpdate("UPDATE article SET assignee_id = :accountId WHERE id = :id")
  void setAssignee(long id, Optional<Long> accountId);

  /**
   * Sets what follows from a publication. What was handed in or approved is on its way no longer
   * once readers see it, and nobody has to do what is done.
   */
  @SqlUpdate(
      """
      UPDATE article SET state = lower(:state), live_revision_id = :revisionId,
        section_id = (SELECT COALESCE(merged_into_id, id) FROM section WHERE id = :sectionId),
        slug = :slug, dateline = :dateline,
        published_at = :publishedAt, updated_at = :updatedAt, changed_at = :at,
        stage = CASE WHEN stage_revision_id <= :revisionId THEN 'draft' ELSE stage END,
        stage_revision_id = CASE WHEN stage_revision_id > :revisionId THEN stage_revision_id END,
        assignee_id = CASE WHEN lower(:state) <> 'live' OR revision_id > :revisionId
          THEN assignee_id END
      WHERE id = :id
      """)
  void setPublished(
      long id,
      State state,
      long revisionId,
      Optional<Long> sectionId,
      String slug,
      String dateline,
      Instant publishedAt,
      Optional<Instant> updatedAt,
      Instant at);

  /** Takes the article off the lists by topic. */
  @SqlUpdate("DELETE FROM article_topic WHERE article_id = :id")
  void unlistTopics(long id);

  /** Takes the article off the lists by author. */
  @SqlUpdate("DELETE FROM article_author WHERE article_id = :id")
  void unlistAuthors(long id);

  /** Puts a live article on the lists of its live revision's topics, merged ones followed. */
  @SqlUpdate(
      """
      INSERT INTO article_topic (topic_id, language, published_at, article_id)
      SELECT DISTINCT COALESCE(t.merged_into_id, t.id), a.language, a.published_at, a.id
      FROM article a
      JOIN revision_topic r ON r.revision_id = a.live_revision_id
      JOIN topic t ON t.id = r.topic_id
      WHERE a.id = :id AND a.state = 'live'
      """)
  void listTopics(long id);

  /** Puts a live article on the lists of the authors it credits, merged ones followed. */
  @SqlUpdate(
      """
      INSERT INTO article_author (author_id, language, published_at, article_id)
      SELECT DISTINCT COALESCE(p.merged_into_id, p.id), a.language, a.published_at, a.id
      FROM article a
      JOIN credit c ON c.revision_id = a.live_revision_id
      JOIN author p ON p.id = c.author_id
      WHERE a.id = :id AND a.state = 'live'
      """)
  void listAuthors(long id);
}
