package bron.search;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What of articles is indexed, as it stands now. {@code ids} is a JSON array. */
@RegisterConstructorMapper(DocumentStore.Row.class)
@RegisterConstructorMapper(DocumentStore.Name.class)
@RegisterConstructorMapper(DocumentStore.Listed.class)
interface DocumentStore {
  /** A live article. */
  record Row(
      long id,
      String language,
      String dateline,
      Optional<Long> sectionId,
      String headline,
      String standfirst,
      String body) {}

  /** Somebody or something that an article is found by. */
  record Name(long articleId, String name) {}

  /** That an article stands on an author's list. */
  record Listed(long articleId, long authorId) {}

  /** Those of the articles that readers can read. */
  @SqlQuery(
      """
      SELECT a.id, a.language, a.dateline, a.section_id, r.headline, r.standfirst, r.body
      FROM article a JOIN revision r ON r.id = a.live_revision_id
      WHERE a.id IN (SELECT value FROM json_each(:ids)) AND a.state = 'live'
      """)
  List<Row> live(String ids);

  /** Those they credit, by name: as they spell them, and as they are called today. */
  @SqlQuery(
      """
      SELECT a.id AS article_id, c.name
      FROM article a JOIN credit c ON c.revision_id = a.live_revision_id
      WHERE a.id IN (SELECT value FROM json_each(:ids))
      UNION
      SELECT l.article_id, p.name FROM article_author l JOIN author p ON p.id = l.author_id
      WHERE l.article_id IN (SELECT value FROM json_each(:ids))
      ORDER BY 1, 2
      """)
  List<Name> people(String ids);

  /** Their topics by name, in their languages or else the fallback. */
  @SqlQuery(
      """
      SELECT l.article_id, COALESCE(t.name, d.name, x.slug) AS name
      FROM article_topic l
      JOIN topic x ON x.id = l.topic_id
      LEFT JOIN topic_text t ON t.topic_id = x.id AND t.language = l.language
      LEFT JOIN topic_text d ON d.topic_id = x.id AND d.language = :fallback
      WHERE l.article_id IN (SELECT value FROM json_each(:ids)) ORDER BY 1, 2
      """)
  List<Name> topics(String ids, String fallback);

  /** The authors on whose lists they stand. */
  @SqlQuery(
      """
      SELECT article_id, author_id FROM article_author
      WHERE article_id IN (SELECT value FROM json_each(:ids)) ORDER BY article_id, author_id
      """)
  List<Listed> authors(String ids);

  /** The live articles after that one, by row. */
  @SqlQuery("SELECT id FROM article WHERE id > :after AND state = 'live' ORDER BY id LIMIT :limit")
  List<Long> liveAfter(long after, int limit);
}
