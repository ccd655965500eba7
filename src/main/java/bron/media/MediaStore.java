package bron.media;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The pictures. */
@RegisterConstructorMapper(Media.class)
public interface MediaStore {
  /** The picture of that id. */
  @SqlQuery("SELECT id, format, width, height, size FROM media WHERE id = :id")
  Optional<Media> find(String id);

  /** The bytes of a picture as they came in. */
  @SqlQuery("SELECT bytes FROM media_original WHERE media_id = :id")
  Optional<byte[]> original(String id);

  /** Adds what is known of a picture; without effect when it is there already. */
  @SqlUpdate(
      """
      INSERT INTO media (id, format, width, height, size, filename, created_at, created_by)
      VALUES (:id, :format, :width, :height, :size, :filename, :at, :createdBy)
      ON CONFLICT (id) DO NOTHING
      """)
  void insert(
      String id,
      String format,
      int width,
      int height,
      long size,
      String filename,
      Instant at,
      Optional<Long> createdBy);

  /** Adds its bytes; without effect when they are there already. */
  @SqlUpdate(
      """
      INSERT INTO media_original (media_id, bytes) VALUES (:id, :bytes)
      ON CONFLICT (media_id) DO NOTHING
      """)
  void insertOriginal(String id, byte[] bytes);
}
