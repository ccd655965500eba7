package bron.media;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which revisions show which pictures, and what is offered when a picture is used anew. */
public interface MediaUseStore {
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
}
