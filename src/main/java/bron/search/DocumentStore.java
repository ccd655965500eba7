package bron.search;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What of an article is indexed, as it stands now. */
@RegisterConstructorMapper(DocumentStore.Row.class)
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

  /** That article; empty where readers cannot read it. */
  @SqlQuery(
      """
      SELECT a.id, a.language, a.dateline, a.section_id, r.headline, r.standfirst, r.body
      FROM article a JOIN revision r ON r.id = a.live_revision_id
      WHERE a.id = :id AND a.state = 'live'
      """)
  Optional<Row> live(long id);

  /** Those it credits: as it spells them, and as they are called today. */
  @SqlQuery(
      """
      SELECT c.name FROM credit c JOIN article a ON a.live_revision_id = c.revision_id
      WHERE a.id = :id
      UNION
      SELECT p.name FROM article_author l JOIN author p ON p.id = l.author_id
      WHERE l.article_id = :id
      ORDER BY 1
      """)
  List<String> people(long id);

  /** Its topics, in its language or else the fallback. */
  @SqlQuery(
      """
      SELECT COALESCE(t.name, d.name, x.slug) AS name
      FROM article_topic l
      JOIN topic x ON x.id = l.topic_id
      LEFT JOIN topic_text t ON t.topic_id = x.id AND t.language = l.language
      LEFT JOIN topic_text d ON d.topic_id = x.id AND d.language = :fallback
      WHERE l.article_id = :id ORDER BY 1
      """)
  List<String> topics(long id, String fallback);

  /** The authors on whose lists it stands. */
  @SqlQuery("SELECT author_id FROM article_author WHERE article_id = :id ORDER BY author_id")
  List<Long> authorIds(long id);

  /** The live articles after that one, by row. */
  @SqlQuery("SELECT id FROM article WHERE id > :after AND state = 'live' ORDER BY id LIMIT :limit")
  List<Long> liveAfter(long after, int limit);
}
