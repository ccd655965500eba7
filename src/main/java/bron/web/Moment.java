package bron.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant as a page shows it, in the site's zone.
 *
 * @param datetime for {@code <time datetime>}: RFC 3339 with the zone's offset, to the second
 * @param text day and time: "15 mei 2024, 11:14"
 * @param day the day alone: "15 mei 2024"
 * @param time the time alone: "11:14"
 * @param weekday the day with its name: "woensdag 15 mei 2024"
 */
public record Moment(String datetime, String text, String day, String time, String weekday) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  /** That instant in that zone and language. */
  public static Moment of(Instant at, ZoneId zone, Locale locale) {
    ZonedDateTime local = at.atZone(zone);
    String day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(local);
    String time = TIME.format(local);
    String weekday = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(local);
    return new Moment(DATETIME.format(local), day + ", " + time, day, time, weekday);
  }
}
