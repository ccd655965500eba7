package bron.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The links, known by the SHA-256 of their tokens. */
@RegisterConstructorMapper(PreviewLink.class)
interface PreviewLinkStore {
  String SELECT =
      """
      SELECT l.id, l.article_id, l.revision_id, r.number AS revision, l.note, a.name AS by,
        l.made_at, l.expires_at, l.revoked_at, l.opened, l.opened_at
      FROM preview_link l JOIN account a ON a.id = l.made_by
      LEFT JOIN revision r ON r.id = l.revision_id
      """;

  /** The link of that token, unless who made it may not open the article any more. */
  @SqlQuery(
      SELECT
          + """
           WHERE l.token_hash = :tokenHash AND a.disabled_at IS NULL
             AND (a.role IN ('editor', 'administrator') OR EXISTS (SELECT 1 FROM article x
               WHERE x.id = l.article_id AND (x.created_by = a.id OR x.assignee_id = a.id)))
          """)
  Optional<PreviewLink> find(String tokenHash);

  /** The newest links of an article, newest first. */
  @SqlQuery(SELECT + " WHERE l.article_id = :articleId ORDER BY l.id DESC LIMIT :limit")
  List<PreviewLink> of(long articleId, int limit);

  /** Adds one; yields its row. */
  @SqlUpdate(
      """
      INSERT INTO preview_link
        (token_hash, article_id, revision_id, note, made_by, made_at, expires_at)
      VALUES (:tokenHash, :articleId, :revisionId, :note, :by, :now, :expiresAt)
      """)
  @GetGeneratedKeys
  long insert(
      String tokenHash,
      long articleId,
      Optional<Long> revisionId,
      String note,
      long by,
      Instant now,
      Instant expiresAt);

  /** Closes a link of an article; says whether it was open. */
  @SqlUpdate(
      """
      UPDATE preview_link SET revoked_by = :by, revoked_at = :now
      WHERE id = :id AND article_id = :articleId AND revoked_at IS NULL AND expires_at > :now
      """)
  boolean revoke(long id, long articleId, long by, Instant now);

  /** Counts that it was opened. */
  @SqlUpdate("UPDATE preview_link SET opened = opened + 1, opened_at = :now WHERE id = :id")
  void opened(long id, Instant now);
}
