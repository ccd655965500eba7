package bron.media;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which revisions show which pictures, and what is offered when a picture is used anew. */
@RegisterConstructorMapper(MediaUseStore.Use.class)
@RegisterConstructorMapper(MediaUseStore.Face.class)
@RegisterConstructorMapper(MediaUseStore.Offer.class)
public interface MediaUseStore {
  /**
   * An article of which some revision shows a picture.
   *
   * @param id the article
   * @param headline of its newest revision
   * @param language its language
   * @param live whether readers see the picture there
   * @param newest whether its newest revision shows it
   * @param createdBy who began it
   */
  record Use(
      long id,
      String headline,
      String language,
      boolean live,
      boolean newest,
      Optional<Long> createdBy) {}

  /** An author whose portrait a picture is. */
  record Face(long id, String name) {}

  /** What is offered to a new use; each part may be empty. */
  record Offer(String alt, String caption, String credit) {}

  /** Notes that a revision shows a picture, once; without effect for a picture there is not. */
  @SqlUpdate(
      """
      INSERT INTO media_use (media_id, revision_id, place)
      SELECT id, :revisionId, :place FROM media WHERE id = :id
      ON CONFLICT (media_id, revision_id, place) DO NOTHING
      """)
  void add(String id, long revisionId, String place);

  /** Keeps what was said of a picture for its next uses, where nothing is kept yet. */
  @SqlUpdate(
      """
      UPDATE media SET alt = :alt, caption = :caption, credit = :credit, version = version + 1
      WHERE id = :id AND alt = '' AND caption = '' AND credit = ''
        AND :alt || :caption || :credit <> ''
      """)
  void offer(String id, String alt, String caption, String credit);

  /** What is offered to a new use of a picture. */
  @SqlQuery("SELECT alt, caption, credit FROM media WHERE id = :id")
  Optional<Offer> offer(String id);

  /**
   * The articles that show a picture, or did; those that showed it last first. Of the {@code uses}
   * last revisions with it, and no more.
   */
  @SqlQuery(
      """
      SELECT a.id, n.headline, a.language, a.created_by,
        MAX(CASE WHEN a.state = 'live' AND u.revision_id = a.live_revision_id THEN 1 ELSE 0 END)
          AS live,
        MAX(CASE WHEN u.revision_id = a.revision_id THEN 1 ELSE 0 END) AS newest
      FROM (SELECT revision_id FROM media_use WHERE media_id = :id
            ORDER BY revision_id DESC LIMIT :uses) u
      JOIN revision r ON r.id = u.revision_id
      JOIN article a ON a.id = r.article_id
      JOIN revision n ON n.id = a.revision_id
      GROUP BY a.id, n.headline, a.language, a.created_by
      ORDER BY MAX(u.revision_id) DESC LIMIT :limit
      """)
  List<Use> articles(String id, int uses, int limit);

  /** The authors whose portrait it is. */
  @SqlQuery("SELECT id, name FROM author WHERE portrait_id = :id ORDER BY name, id LIMIT :limit")
  List<Face> authors(String id, int limit);
}
