package bron.media;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The renditions of pictures, and which are still to be made. */
@RegisterConstructorMapper(RenditionStore.Wanted.class)
public interface RenditionStore {
  /**
   * A picture whose renditions are to be made.
   *
   * @param whole whether those of the whole picture are missing too
   * @param x of the focal point
   * @param y of the focal point
   */
  record Wanted(String id, boolean whole, int x, int y) {}

  /** The newest picture that lacks renditions, or whose focal point has moved since. */
  @SqlQuery(
      """
      SELECT id, formats IS NULL AS whole, focal_x AS x, focal_y AS y FROM media
      WHERE formats IS NULL OR made_x <> focal_x OR made_y <> focal_y
      ORDER BY created_at DESC, id DESC LIMIT 1
      """)
  Optional<Wanted> next();

  /** How many bytes a rendition has. */
  @SqlQuery(
      """
      SELECT size FROM rendition
      WHERE media_id = :id AND crop = :crop AND width = :width AND format = :format
      """)
  Optional<Long> size(String id, String crop, int width, String format);

  /** The bytes of a rendition. */
  @SqlQuery(
      """
      SELECT bytes FROM rendition
      WHERE media_id = :id AND crop = :crop AND width = :width AND format = :format
      """)
  Optional<byte[]> bytes(String id, String crop, int width, String format);

  /** Takes away the crops of a picture, which a newer focal point makes wrong. */
  @SqlUpdate("DELETE FROM rendition WHERE media_id = :id AND crop <> ''")
  void deleteCrops(String id);

  /** Adds renditions of a picture. */
  @SqlBatch(
      """
      INSERT INTO rendition (media_id, crop, width, format, size, bytes)
      VALUES (:id, :crop, :width, :format, :size, :bytes)
      """)
  void insert(
      String id,
      List<String> crop,
      List<Integer> width,
      List<String> format,
      List<Integer> size,
      List<byte[]> bytes);

  /**
   * Says that the renditions of a picture are made, in these formats, with crops around that point.
   *
   * @return 0 when the picture is gone
   */
  @SqlUpdate("UPDATE media SET formats = :formats, made_x = :x, made_y = :y WHERE id = :id")
  int made(String id, String formats, int x, int y);

  /** Whether anything shows a picture that readers may see. */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM media_use WHERE media_id = :id)
        OR EXISTS (SELECT 1 FROM author WHERE portrait_id = :id)
      """)
  boolean isUsed(String id);
}
