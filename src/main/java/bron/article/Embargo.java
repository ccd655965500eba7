package bron.article;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The moment before which no text of an article goes out to readers.
 *
 * @param until the moment itself, when it may
 * @param civil day and time as typed
 * @param zone on whose clocks
 */
public record Embargo(Instant until, String civil, String zone) {
  /** Until that moment. */
  public static Embargo of(ZonedDateTime moment) {
    return new Embargo(
        moment.toInstant(), moment.toLocalDateTime().toString(), moment.getZone().getId());
  }

  /** Whether it holds. */
  public boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }

  /** The moment on the clocks that were meant. */
  public ZonedDateTime moment() {
    return until.atZone(ZoneId.of(zone));
  }
}
