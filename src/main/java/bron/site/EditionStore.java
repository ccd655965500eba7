package bron.site;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The edition: one number that grows in the same transaction as anything that readers can see. */
public interface EditionStore {
  /** The edition as it stands. */
  @SqlQuery("SELECT number FROM edition")
  long number();

  /** When it last moved on; the epoch for a site on which nothing has happened. */
  @SqlQuery("SELECT changed_at FROM edition")
  Instant changedAt();

  /** Moves it on; call it in the transaction that changes what readers see. */
  @SqlUpdate("UPDATE edition SET number = number + 1, changed_at = MAX(changed_at, :now)")
  void next(Instant now);

  /** How often the way in which pictures are shown has changed. */
  @SqlQuery("SELECT pictures FROM edition")
  long pictures();

  /**
   * Moves it on where pages show the same pictures in another way. Feeds do not, so that {@link
   * #changedAt} stays.
   */
  @SqlUpdate("UPDATE edition SET number = number + 1, pictures = pictures + 1")
  void nextPictures();

  /**
   * Moves it on where search finds something else than before. Nothing else says something else, so
   * that {@link #changedAt} stays.
   */
  @SqlUpdate("UPDATE edition SET number = number + 1")
  void nextFound();
}
