package bron.article;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The lists that articles are on, called as {@code feed_change} calls them. */
public interface ListedStore {
  /** Those of an article: of its section even while it is withdrawn, of topics and authors. */
  @SqlQuery(
      """
      SELECT 'section/' || section_id || '/' || language FROM article
      WHERE id = :id AND section_id IS NOT NULL
      UNION ALL SELECT 'topic/' || topic_id || '/' || language FROM article_topic
      WHERE article_id = :id
      UNION ALL SELECT 'author/' || author_id || '/' || language FROM article_author
      WHERE article_id = :id
      """)
  Set<String> lists(long id);

  /** Whether a section has another live article in a language than that one. */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM article
        WHERE section_id = :sectionId AND language = :language AND state = 'live' AND id <> :id)
      """)
  boolean sectionHasOther(long sectionId, String language, long id);

  /**
   * Whether there is another live article in a language than that one of the days ({@code
   * yyyy-MM-dd}) from {@code first} until {@code after}, not included.
   */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM article
        WHERE language = :language AND dateline >= :first AND dateline < :after
          AND state = 'live' AND id <> :id)
      """)
  boolean periodHasOther(String first, String after, String language, long id);

  /** The live articles that show a picture, and no more than so many of them. */
  @SqlQuery(
      """
      SELECT DISTINCT a.id FROM media_use u
      JOIN revision r ON r.id = u.revision_id
      JOIN article a ON a.id = r.article_id
      WHERE u.media_id = :mediaId AND a.state = 'live' AND a.live_revision_id = r.id LIMIT :most
      """)
  List<Long> showing(String mediaId, int most);

  /** Whether a picture is somebody's portrait. */
  @SqlQuery("SELECT EXISTS (SELECT 1 FROM author WHERE portrait_id = :mediaId)")
  boolean isPortrait(String mediaId);
}
