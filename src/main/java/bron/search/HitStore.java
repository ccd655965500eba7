package bron.search;

import bron.article.Teaser;
import bron.article.TeaserStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the page of results shows of the articles of some entries. No list may be empty. */
@RegisterConstructorMapper(Teaser.class)
@RegisterConstructorMapper(HitStore.Text.class)
@RegisterConstructorMapper(HitStore.Name.class)
@RegisterConstructorMapper(HitStore.Part.class)
interface HitStore {
  /** What an article says; the body is in Markdown. */
  record Text(
      long entry,
      long articleId,
      long revisionId,
      String headline,
      String standfirst,
      String body) {
    /** All of it. */
    String all() {
      return headline + "\n" + standfirst + "\n" + body;
    }
  }

  /** Somebody or something in an article's line of names and topics. */
  record Name(long articleId, String name) {}

  /** An author or a section that articles can be filtered on. */
  record Part(String slug, String name) {}

  /** The articles, in no order. */
  @SqlQuery(
      TeaserStore.SELECT
          + """
           WHERE a.id IN (SELECT e.article_id FROM search_entry e WHERE e.id IN (<entries>))
             AND a.state = 'live'
          """)
  List<Teaser> teasers(@BindList("entries") List<Long> entries, String fallback);

  /** Their texts, in no order. */
  @SqlQuery(
      """
      SELECT e.id AS entry, a.id AS article_id, r.id AS revision_id, r.headline, r.standfirst, r.body
      FROM search_entry e
      JOIN article a ON a.id = e.article_id AND a.state = 'live'
      JOIN revision r ON r.id = a.live_revision_id
      WHERE e.id IN (<entries>)
      """)
  List<Text> texts(@BindList("entries") List<Long> entries);

  /** Those they credit, and their topics. */
  @SqlQuery(
      """
      SELECT a.id AS article_id, c.name FROM search_entry e
      JOIN article a ON a.id = e.article_id
      JOIN credit c ON c.revision_id = a.live_revision_id
      WHERE e.id IN (<entries>)
      UNION
      SELECT l.article_id, COALESCE(t.name, d.name, x.slug) FROM search_entry e
      JOIN article_topic l ON l.article_id = e.article_id
      JOIN topic x ON x.id = l.topic_id
      LEFT JOIN topic_text t ON t.topic_id = x.id AND t.language = l.language
      LEFT JOIN topic_text d ON d.topic_id = x.id AND d.language = :fallback
      WHERE e.id IN (<entries>)
      ORDER BY 1, 2
      """)
  List<Name> names(@BindList("entries") List<Long> entries, String fallback);

  /** The articles of the entries. */
  @SqlQuery("SELECT article_id FROM search_entry WHERE id IN (<entries>)")
  List<Long> articles(@BindList("entries") List<Long> entries);

  /** The authors that most of the entries credit. */
  @SqlQuery(
      """
      SELECT p.slug, p.name FROM search_entry e
      JOIN article_author l ON l.article_id = e.article_id
      JOIN author p ON p.id = l.author_id
      WHERE e.id IN (<entries>)
      GROUP BY p.id ORDER BY count(*) DESC, p.name LIMIT :limit
      """)
  List<Part> authors(@BindList("entries") List<Long> entries, int limit);

  /** The author of a slug. */
  @SqlQuery("SELECT slug, name FROM author WHERE slug = :slug AND merged_into_id IS NULL")
  Optional<Part> author(String slug);
}
