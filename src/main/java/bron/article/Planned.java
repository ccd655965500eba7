package bron.article;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What is planned for an article, or was, with what a page says of it.
 *
 * @param kind of publication; empty for a pin on the front page
 * @param revisionId what goes out; empty for what has no text
 * @param number the number of that revision
 * @param newestId the newest revision of the article
 * @param newest its number
 * @param headline of the revision that goes out, or of the newest
 * @param note for readers; may be empty
 * @param position the slot of a pin
 * @param until when a pin ends by itself
 * @param due the moment
 * @param civil day and time as typed
 * @param zone on whose clocks
 * @param state {@code planned}, {@code done}, {@code failed} or {@code cancelled}
 * @param reason the message key of why it failed; empty otherwise
 * @param plannedBy the name of whoever planned it; empty for the program itself
 * @param settledBy the name of whoever cancelled it; empty otherwise
 * @param settledAt when it was done, failed or was cancelled
 * @param version grows with every change
 */
public record Planned(
    long id,
    long articleId,
    String language,
    String headline,
    Optional<Kind> kind,
    Optional<Long> revisionId,
    Optional<Integer> number,
    long newestId,
    int newest,
    String note,
    Optional<Integer> position,
    Optional<Instant> until,
    Instant due,
    String civil,
    String zone,
    String state,
    String reason,
    String plannedBy,
    String settledBy,
    Optional<Instant> settledAt,
    long version) {

  /** Whether it is still to be done. */
  public boolean isOpen() {
    return state.equals("planned");
  }

  /** Whether somebody has saved a newer revision than the one that goes out. */
  public boolean isOutdated() {
    return isOpen() && revisionId.filter(id -> id != newestId).isPresent();
  }

  /** Whether that revision goes out with it. */
  boolean goesOut(long revision) {
    return revisionId.filter(id -> id == revision).isPresent();
  }

  /** The moment on the clocks that were meant. */
  public ZonedDateTime moment() {
    return due.atZone(ZoneId.of(zone));
  }

  /** What is planned, as a message key. */
  public String act() {
    return kind.map(Kind::key).orElse("schedule.pin");
  }
}
