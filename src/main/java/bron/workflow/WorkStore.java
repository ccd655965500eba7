package bron.workflow;

import bron.article.DeskStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What somebody has to do, and what colleagues did. */
@RegisterConstructorMapper(WorkStore.Task.class)
@RegisterConstructorMapper(WorkStore.Said.class)
@RegisterConstructorMapper(WorkStore.Told.class)
interface WorkStore {
  /** The columns of a {@link Row} of an article {@code a} and its newest revision {@code r}. */
  String ROW =
      "a.id AS article_id, a.language, r.headline, a.state, "
          + DeskStore.STAGE
          + " AS stage, "
          + DeskStore.CHANGED
          + " AS changed";

  /**
   * An article.
   *
   * @param state in lower case
   * @param stage see {@link DeskStore#STAGE}
   * @param changed see {@link DeskStore#CHANGED}
   */
  record Row(
      long articleId,
      String language,
      String headline,
      String state,
      String stage,
      boolean changed) {}

  /**
   * An article with which somebody has to do something.
   *
   * @param words what was said with it; may be empty
   * @param name who said so; empty for the program itself, and for nobody
   * @param at when
   * @param due until when
   */
  record Task(@Nested Row row, String words, String name, Instant at, Optional<Instant> due) {}

  /**
   * A note.
   *
   * @param name who wrote it
   * @param last who spoke last
   */
  record Said(@Nested Row row, long noteId, String words, String name, String last, Instant at) {}

  /** What readers were told. */
  record Told(
      long articleId,
      String language,
      String headline,
      String state,
      String slug,
      String dateline,
      String kind,
      Optional<Long> accountId,
      Optional<String> name,
      Instant at) {}

  /** What somebody has to do, last changed first. */
  @SqlQuery(
      "SELECT "
          + ROW
          + """
          , s.words, COALESCE(b.name, '') AS name, s.at, s.due
          FROM article a
          JOIN revision r ON r.id = a.revision_id
          JOIN assignment s ON s.id = (SELECT MAX(z.id) FROM assignment z WHERE z.article_id = a.id)
          LEFT JOIN account b ON b.id = s.assigned_by
          WHERE a.assignee_id = :account ORDER BY a.changed_at DESC, a.id DESC LIMIT :limit
          """)
  List<Task> assigned(long account, int limit);

  /** What waits to be looked at and was handed in by somebody else, longest unchanged first. */
  @SqlQuery(
      "SELECT "
          + ROW
          + """
          , w.words, COALESCE(b.name, '') AS name, w.at, NULL AS due
          FROM article a
          JOIN revision r ON r.id = a.revision_id
          JOIN review w ON w.id = (SELECT MAX(z.id) FROM review z WHERE z.article_id = a.id)
          LEFT JOIN account b ON b.id = w.account_id
          WHERE a.stage = 'review' AND a.stage <> 'draft' AND w.account_id IS NOT :account
          ORDER BY a.changed_at, a.id LIMIT :limit
          """)
  List<Task> waiting(long account, int limit);

  /** What somebody began and readers do not see, last changed first; with what an editor said. */
  @SqlQuery(
      "SELECT "
          + ROW
          + """
          , CASE WHEN w.act = 'send_back' THEN w.words ELSE '' END AS words,
            CASE WHEN w.act = 'send_back' THEN COALESCE(b.name, '') ELSE '' END AS name,
            a.changed_at AS at, NULL AS due
          FROM article a
          JOIN revision r ON r.id = a.revision_id
          LEFT JOIN review w ON w.id = (SELECT MAX(z.id) FROM review z WHERE z.article_id = a.id)
          LEFT JOIN account b ON b.id = w.account_id
          WHERE a.created_by = :account AND a.created_by IS NOT NULL
            AND (a.live_revision_id IS NULL OR a.live_revision_id <> a.revision_id)
          ORDER BY a.changed_at DESC, a.id DESC LIMIT :limit
          """)
  List<Task> drafts(long account, int limit);

  /** A {@link Said} and where it comes from. */
  String SAID =
      "SELECT "
          + ROW
          + """
          , n.id AS note_id, n.words, p.name, l.name AS last, n.at
          FROM note n
          JOIN article a ON a.id = n.article_id
          JOIN revision r ON r.id = a.revision_id
          JOIN account p ON p.id = n.account_id
          JOIN account l ON l.id = n.last_by
          """;

  /** The open notes that ask somebody, newest first. */
  @SqlQuery(
      SAID
          + """
          WHERE n.for_id = :account AND n.for_id IS NOT NULL AND n.resolved_at IS NULL
          ORDER BY n.id DESC LIMIT :limit
          """)
  List<Said> asked(long account, int limit);

  /** The open notes of somebody to which a colleague spoke last, newest first. */
  @SqlQuery(
      SAID
          + """
          WHERE n.account_id = :account AND n.resolved_at IS NULL AND n.last_by <> :account
          ORDER BY n.id DESC LIMIT :limit
          """)
  List<Said> answered(long account, int limit);

  /** The open notes of others on what somebody began, newest first. */
  @SqlQuery(
      SAID
          + """
          WHERE n.owner_id = :account AND n.owner_id IS NOT NULL AND n.resolved_at IS NULL
            AND n.account_id <> :account AND n.for_id IS NOT :account
          ORDER BY n.id DESC LIMIT :limit
          """)
  List<Said> onOwn(long account, int limit);

  /** The open notes of others on what somebody has to do and did not begin. */
  @SqlQuery(
      "SELECT "
          + ROW
          + """
          , n.id AS note_id, n.words, p.name, l.name AS last, n.at
          FROM article a
          JOIN note n ON n.article_id = a.id AND n.resolved_at IS NULL
          JOIN revision r ON r.id = a.revision_id
          JOIN account p ON p.id = n.account_id
          JOIN account l ON l.id = n.last_by
          WHERE a.assignee_id = :account AND a.created_by IS NOT :account
            AND n.account_id <> :account AND n.for_id IS NOT :account
          ORDER BY a.changed_at DESC, a.id DESC LIMIT :limit
          """)
  List<Said> onAssigned(long account, int limit);

  /** What readers were told last. */
  @SqlQuery(
      """
      SELECT u.article_id, a.language, r.headline, a.state, a.slug, a.dateline, u.kind,
        u.account_id, p.name, u.at
      FROM publication u
      JOIN article a ON a.id = u.article_id
      JOIN revision r ON r.id = u.revision_id
      LEFT JOIN account p ON p.id = u.account_id
      ORDER BY u.at DESC, u.id DESC LIMIT :limit
      """)
  List<Told> told(int limit);
}
