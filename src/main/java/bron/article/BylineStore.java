package bron.article;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What a page needs to know of those an article credits, and of its other editions. */
@RegisterConstructorMapper(BylineStore.Person.class)
@RegisterConstructorMapper(BylineStore.Edition.class)
public interface BylineStore {
  /**
   * An author whom a credit names.
   *
   * @param askedId the row that the credit names
   * @param slug the last part of the author's address
   * @param name the author's name today
   * @param bio in the language asked for or else the fallback; may be empty
   * @param portraitId the author's picture
   */
  record Person(long askedId, String slug, String name, String bio, Optional<String> portraitId) {}

  /** The authors of those rows, merged ones followed. {@code ids} is not empty. */
  @SqlQuery(
      """
      SELECT o.id AS asked_id, p.slug, p.name, COALESCE(t.bio, d.bio, '') AS bio, p.portrait_id
      FROM author o
      JOIN author p ON p.id = COALESCE(o.merged_into_id, o.id)
      LEFT JOIN author_text t ON t.author_id = p.id AND t.language = :language
      LEFT JOIN author_text d ON d.author_id = p.id AND d.language = :fallback
      WHERE o.id IN (<ids>)
      """)
  List<Person> people(@BindList("ids") List<Long> ids, String language, String fallback);

  /** A live edition of a story: language, day, slug and headline. */
  record Edition(String language, String dateline, String slug, String headline) {}

  /** The live editions of a story. */
  @SqlQuery(
      """
      SELECT a.language, a.dateline, a.slug, r.headline
      FROM article a JOIN revision r ON r.id = a.live_revision_id
      WHERE a.story_id = :storyId AND a.state = 'live' ORDER BY a.language
      """)
  List<Edition> liveEditions(long storyId);
}
