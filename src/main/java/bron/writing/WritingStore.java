package bron.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The forms that lie open, and what was typed in them. */
@RegisterConstructorMapper(Writing.class)
public interface WritingStore {
  /** Notes that a form is open. */
  @SqlUpdate(
      """
      INSERT INTO writing (token, account_id, article_id, seen_at)
      VALUES (:token, :accountId, :articleId, :at)
      ON CONFLICT (account_id, token) DO UPDATE SET seen_at = excluded.seen_at
      """)
  void seen(String token, long accountId, Optional<Long> articleId, Instant at);

  /** Keeps what was typed in a form, in the place of what was typed in it before. */
  @SqlUpdate(
      """
      INSERT INTO writing (token, account_id, article_id, seen_at, typed, typed_at, continues)
      VALUES (:token, :accountId, :articleId, :at, :typed, :at, :continues)
      ON CONFLICT (account_id, token) DO UPDATE
      SET seen_at = excluded.seen_at, typed = excluded.typed, typed_at = excluded.typed_at,
        continues = coalesce(excluded.continues, writing.continues)
      """)
  void typed(
      String token,
      long accountId,
      Optional<Long> articleId,
      String typed,
      Optional<String> continues,
      Instant at);

  /** Notes that what a form said was saved in a revision: nothing in it is unsaved now. */
  @SqlUpdate(
      """
      INSERT INTO writing (token, account_id, article_id, seen_at, sent, sent_revision_id)
      VALUES (:token, :accountId, :articleId, :at, :sent, :revisionId)
      ON CONFLICT (account_id, token) DO UPDATE
      SET article_id = excluded.article_id, seen_at = excluded.seen_at, typed = NULL,
        typed_at = NULL, sent = excluded.sent, sent_revision_id = excluded.sent_revision_id
      """)
  void sent(String token, long accountId, long articleId, String sent, long revisionId, Instant at);

  /** Somebody's form of that name. */
  @SqlQuery(
      """
      SELECT token, account_id, article_id, typed, typed_at, sent, sent_revision_id, continues
      FROM writing WHERE account_id = :accountId AND token = :token
      """)
  Optional<Writing> find(long accountId, String token);

  /** What somebody typed of an article and did not save, the last first; at most 20. */
  @SqlQuery(
      """
      SELECT token, account_id, article_id, typed, typed_at, sent, sent_revision_id, continues
      FROM writing
      WHERE account_id = :accountId AND article_id IS :articleId AND typed IS NOT NULL
      ORDER BY typed_at DESC LIMIT 20
      """)
  List<Writing> unsaved(long accountId, Optional<Long> articleId);

  /** What somebody typed of any article and did not save, the last first; at most 20. */
  @SqlQuery(
      """
      SELECT token, account_id, article_id, typed, typed_at, sent, sent_revision_id, continues
      FROM writing WHERE account_id = :accountId AND typed IS NOT NULL
      ORDER BY typed_at DESC LIMIT 20
      """)
  List<Writing> unsaved(long accountId);

  /** Throws away what was typed in a form. */
  @SqlUpdate(
      """
      UPDATE writing SET typed = NULL, typed_at = NULL
      WHERE account_id = :accountId AND token = :token
      """)
  void discard(long accountId, String token);

  /** The names of those who have an article open since then, but for that account; in no order. */
  @SqlQuery(
      """
      SELECT a.name FROM writing w JOIN account a ON a.id = w.account_id
      WHERE w.article_id = :articleId AND w.seen_at >= :since AND w.account_id <> :accountId
      ORDER BY w.seen_at DESC LIMIT 50
      """)
  List<String> others(long articleId, long accountId, Instant since);

  /** Forgets some of the forms in which nothing is unsaved and that nobody has open since then. */
  @SqlUpdate(
      """
      DELETE FROM writing WHERE rowid IN
        (SELECT rowid FROM writing WHERE typed IS NULL AND seen_at < :since
         ORDER BY seen_at LIMIT 50)
      """)
  void forget(Instant since);
}
