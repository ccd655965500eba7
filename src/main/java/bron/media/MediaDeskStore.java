package bron.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The pictures as the newsroom keeps them. */
@RegisterConstructorMapper(MediaDeskStore.Row.class)
@RegisterConstructorMapper(MediaDeskStore.Place.class)
public interface MediaDeskStore {
  /**
   * A picture and what is known of it.
   *
   * @param madeX of the crops that there are
   * @param madeY of the crops that there are
   * @param alt offered to a new use; may be empty, as caption and credit
   * @param focalX where crops are to be made
   * @param focalY where crops are to be made
   * @param createdBy who brought it; empty for the program
   * @param creator their name
   */
  record Row(
      String id,
      String format,
      int width,
      int height,
      long size,
      Optional<String> formats,
      int madeX,
      int madeY,
      String filename,
      String alt,
      String caption,
      String credit,
      int focalX,
      int focalY,
      int version,
      Instant createdAt,
      Optional<Long> createdBy,
      Optional<String> creator,
      boolean used) {
    Place place() {
      return new Place(createdAt, id);
    }

    /** The picture itself. */
    Media media() {
      return new Media(id, format, width, height, size, formats, madeX, madeY);
    }
  }

  /** The columns of a {@link Row}, and where they come from. */
  String SELECT =
      """
      SELECT m.id, m.format, m.width, m.height, m.size, m.formats,
        COALESCE(m.made_x, m.focal_x) AS made_x, COALESCE(m.made_y, m.focal_y) AS made_y,
        m.filename, m.alt, m.caption, m.credit, m.focal_x, m.focal_y, m.version,
        m.created_at, m.created_by, c.name AS creator,
        EXISTS (SELECT 1 FROM media_use u WHERE u.media_id = m.id)
          OR EXISTS (SELECT 1 FROM author p WHERE p.portrait_id = m.id) AS used
      FROM media m LEFT JOIN account c ON c.id = m.created_by
      """;

  /** Where a picture stands in the list. */
  record Place(Instant createdAt, String id) {}

  /**
   * The newest below a place in the list: that came in before {@code at}, or then with a smaller
   * id. Of the {@code searched} next ones alone.
   *
   * @param pattern of {@code LIKE … ESCAPE '!'} for names and words; empty for all
   */
  @SqlQuery(
      SELECT
          + """
           WHERE m.id IN (SELECT n.id FROM media n WHERE (n.created_at, n.id) < (:at, :id)
               ORDER BY n.created_at DESC, n.id DESC LIMIT :searched)
             AND (:pattern = '' OR m.filename || char(10) || m.alt || char(10) || m.caption
               || char(10) || m.credit LIKE :pattern ESCAPE '!')
           ORDER BY m.created_at DESC, m.id DESC LIMIT :limit
          """)
  List<Row> list(String pattern, Instant at, String id, int searched, int limit);

  /** The last of the next ones below a place, if there are so many. */
  @SqlQuery(
      """
      SELECT created_at, id FROM (
        SELECT created_at, id, COUNT(*) OVER () AS number FROM (
          SELECT created_at, id FROM media WHERE (created_at, id) < (:at, :id)
          ORDER BY created_at DESC, id DESC LIMIT :searched) next
      ) counted
      WHERE number = :searched ORDER BY created_at, id LIMIT 1
      """)
  Optional<Place> last(Instant at, String id, int searched);

  /** The picture of that id. */
  @SqlQuery(SELECT + " WHERE m.id = :id")
  Optional<Row> row(String id);

  /** Saves what is offered to new uses, and the focal point. */
  @SqlUpdate(
      """
      UPDATE media SET alt = :alt, caption = :caption, credit = :credit, focal_x = :x,
        focal_y = :y, version = version + 1
      WHERE id = :id
      """)
  void update(String id, String alt, String caption, String credit, int x, int y);

  /** Takes away its renditions. */
  @SqlUpdate("DELETE FROM rendition WHERE media_id = :id")
  void deleteRenditions(String id);

  /** Takes away its bytes. */
  @SqlUpdate("DELETE FROM media_original WHERE media_id = :id")
  void deleteOriginal(String id);

  /** Takes away what is known of it; fails while anything shows it. */
  @SqlUpdate("DELETE FROM media WHERE id = :id")
  void delete(String id);
}
