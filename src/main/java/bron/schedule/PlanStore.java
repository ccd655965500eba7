package bron.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The plans. One that is settled is never touched again: a trigger sees to it. */
@RegisterConstructorMapper(Plan.class)
public interface PlanStore {
  /** The columns of a {@link Plan}. */
  String COLUMNS =
      "id, article_id, upper(kind) AS kind, revision_id, note, position, until, due, planned_by";

  /** The first moment at which something is planned. */
  @SqlQuery("SELECT due FROM plan WHERE state = 'planned' ORDER BY due LIMIT 1")
  Optional<Instant> nextDue();

  /** The first that is due; at one moment, publications before pins. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + " FROM plan WHERE state = 'planned' AND due <= :now"
          + " ORDER BY due, kind IS NULL, id LIMIT 1")
  Optional<Plan> firstDue(Instant now);

  /** That plan, if it is still to be done. */
  @SqlQuery("SELECT " + COLUMNS + " FROM plan WHERE id = :id AND state = 'planned'")
  Optional<Plan> open(long id);

  /** What is planned for an article, the first first. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + " FROM plan WHERE article_id = :articleId AND state = 'planned' ORDER BY due, id")
  List<Plan> openOf(long articleId);

  /** Adds one; yields its row. */
  @SqlUpdate(
      """
      INSERT INTO plan (article_id, kind, revision_id, note, position, until, due, civil, zone,
        state, reason, planned_by, planned_at, version)
      VALUES (:articleId, lower(:kind), :revisionId, :note, :position, :until, :due, :civil, :zone,
        'planned', '', :by, :at, 1)
      """)
  @GetGeneratedKeys
  long insert(long articleId, @BindMethods Wish wish, Optional<Long> by, Instant at);

  /** Makes another of a plan, if it is still that version and to be done; says whether. */
  @SqlUpdate(
      """
      UPDATE plan SET revision_id = :revisionId, note = :note, position = :position, until = :until,
        due = :due, civil = :civil, zone = :zone, version = version + 1
      WHERE id = :id AND state = 'planned' AND version = :version
      """)
  boolean change(long id, long version, @BindMethods Wish wish);

  /** Lets another revision go out; says whether the plan was still to be done. */
  @SqlUpdate(
      """
      UPDATE plan SET revision_id = :revisionId, version = version + 1
      WHERE id = :id AND state = 'planned' AND revision_id IS NOT NULL
      """)
  boolean take(long id, long revisionId);

  /** Settles it as cancelled; says whether it was still to be done. */
  @SqlUpdate(
      """
      UPDATE plan SET state = 'cancelled', settled_by = :by, settled_at = :at
      WHERE id = :id AND state = 'planned'
      """)
  boolean cancel(long id, Optional<Long> by, Instant at);

  /** Settles it as done. */
  @SqlUpdate(
      """
      UPDATE plan SET state = 'done', settled_at = :at, publication_id = :publicationId
      WHERE id = :id AND state = 'planned'
      """)
  void done(long id, Optional<Long> publicationId, Instant at);

  /** Settles it as failed, for that reason: a message key. */
  @SqlUpdate(
      """
      UPDATE plan SET state = 'failed', reason = :reason, settled_at = :at
      WHERE id = :id AND state = 'planned'
      """)
  void fail(long id, String reason, Instant at);
}
