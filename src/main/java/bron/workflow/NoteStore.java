package bron.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The notes of colleagues. What was said is never changed and never goes: triggers see to it. */
@RegisterConstructorMapper(Note.class)
@RegisterConstructorMapper(Note.Reply.class)
@RegisterConstructorMapper(NoteStore.Body.class)
public interface NoteStore {
  /** A {@link Note} and where it comes from. */
  String NOTE =
      """
      SELECT n.id, n.article_id, n.revision_id, n.block, n.quote, n.words, n.account_id, p.name,
        n.for_id, COALESCE(f.name, '') AS for_name, n.at,
        COALESCE(s.name, '') AS resolved_name, n.resolved_at
      FROM note n
      JOIN account p ON p.id = n.account_id
      LEFT JOIN account f ON f.id = n.for_id
      LEFT JOIN account s ON s.id = n.resolved_by
      """;

  /** All of an article, oldest first. */
  @SqlQuery(NOTE + " WHERE n.article_id = :articleId ORDER BY n.id")
  List<Note> of(long articleId);

  /** One of an article. */
  @SqlQuery(NOTE + " WHERE n.id = :id AND n.article_id = :articleId")
  Optional<Note> find(long articleId, long id);

  /** All that was said to the notes of an article, oldest first. */
  @SqlQuery(
      """
      SELECT y.id, y.note_id, y.words, y.account_id, p.name, y.at
      FROM note n JOIN note_reply y ON y.note_id = n.id JOIN account p ON p.id = y.account_id
      WHERE n.article_id = :articleId ORDER BY y.id
      """)
  List<Note.Reply> replies(long articleId);

  /** That reply. */
  @SqlQuery(
      """
      SELECT y.id, y.note_id, y.words, y.account_id, p.name, y.at
      FROM note_reply y JOIN account p ON p.id = y.account_id WHERE y.id = :id
      """)
  Optional<Note.Reply> reply(long id);

  /** The row of the last reply to a note; 0 where there is none. */
  @SqlQuery("SELECT COALESCE(MAX(id), 0) FROM note_reply WHERE note_id = :noteId")
  long lastReply(long noteId);

  /** Adds one; yields its row. */
  @SqlUpdate(
      """
      INSERT INTO note (article_id, revision_id, block, quote, words, account_id, for_id, owner_id,
        at, last_by)
      VALUES (:articleId, :revisionId, :block, :quote, :words, :by, :forId, :ownerId, :at, :by)
      """)
  @GetGeneratedKeys
  long insert(
      long articleId,
      long revisionId,
      Optional<Integer> block,
      String quote,
      String words,
      long by,
      Optional<Long> forId,
      Optional<Long> ownerId,
      Instant at);

  /** Adds what somebody said to one. */
  @SqlUpdate(
      """
      INSERT INTO note_reply (note_id, words, account_id, at) VALUES (:noteId, :words, :by, :at)
      """)
  void reply(long noteId, String words, long by, Instant at);

  /** Notes who spoke last. */
  @SqlUpdate("UPDATE note SET last_by = :by WHERE id = :noteId")
  void setLast(long noteId, long by);

  /** Resolves one, or opens it again. */
  @SqlUpdate("UPDATE note SET resolved_by = :by, resolved_at = :at WHERE id = :noteId")
  void settle(long noteId, Optional<Long> by, Optional<Instant> at);

  /** The body of a revision. */
  record Body(long id, String body) {}

  /** What the last revisions of an article say, from that one on, newest first. */
  @SqlQuery(
      """
      SELECT id, body FROM revision
      WHERE article_id = :articleId AND id >= :from ORDER BY id DESC LIMIT :limit
      """)
  List<Body> bodies(long articleId, long from, int limit);

  /** What a revision of an article says. */
  @SqlQuery("SELECT id, body FROM revision WHERE article_id = :articleId AND id = :id")
  Optional<Body> body(long articleId, long id);
}
