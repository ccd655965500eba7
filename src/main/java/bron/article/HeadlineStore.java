package bron.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Articles by their headlines alone, for editors who choose from them. */
@RegisterConstructorMapper(HeadlineStore.Line.class)
public interface HeadlineStore {
  /**
   * An article to choose.
   *
   * @param headline of the live revision, or of the newest where it was never published
   * @param live whether readers can read it now
   * @param publishedAt when it was first published
   */
  record Line(long id, String headline, boolean live, Optional<Instant> publishedAt) {}

  /** The newest live articles of a language, newest first. */
  @SqlQuery(
      """
      SELECT a.id, r.headline, 1 AS live, a.published_at
      FROM article a JOIN revision r ON r.id = a.live_revision_id
      WHERE a.language = :language AND a.state = 'live'
      ORDER BY a.published_at DESC, a.id DESC LIMIT :limit
      """)
  List<Line> newest(String language, int limit);

  /** The articles of those rows, in no order. {@code ids} is not empty. */
  @SqlQuery(
      """
      SELECT a.id, r.headline, CASE WHEN a.state = 'live' THEN 1 ELSE 0 END AS live, a.published_at
      FROM article a JOIN revision r ON r.id = COALESCE(a.live_revision_id, a.revision_id)
      WHERE a.id IN (<ids>)
      """)
  List<Line> of(@BindList("ids") List<Long> ids);
}
