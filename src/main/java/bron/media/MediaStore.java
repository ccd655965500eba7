package bron.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The pictures. */
@RegisterConstructorMapper(Media.class)
public interface MediaStore {
  /** The columns of a {@link Media}. */
  String SELECT =
      """
      SELECT id, format, width, height, size, formats,
        COALESCE(made_x, focal_x) AS focal_x, COALESCE(made_y, focal_y) AS focal_y
      FROM media
      """;

  /** The picture of that id. */
  @SqlQuery(SELECT + " WHERE id = :id")
  Optional<Media> find(String id);

  /** The pictures of those ids, by id, in one statement. */
  default Map<String, Media> all(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list(List.copyOf(ids)).stream().collect(Collectors.toMap(Media::id, Function.identity()));
  }

  /** The pictures of those ids, of which there is at least one. */
  @SqlQuery(SELECT + " WHERE id IN (<ids>)")
  List<Media> list(@BindList("ids") List<String> ids);

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
