package bron.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant as a page shows it, in the site's zone and as the page's language writes it.
 *
 * @param datetime for {@code <time datetime>}: RFC 3339 with the zone's offset, to the second
 * @param text day and time: "15 mei 2024, 11:14"
 * @param day the day alone: "15 mei 2024"
 * @param time the time alone: "11:14"
 * @param weekday the day with its name: "woensdag 15 mei 2024"
 * @param zoned day, time and zone: "15 mei 2024, 11:14, Midden-Europese zomertijd"
 */
public record Moment(
    String datetime, String text, String day, String time, String weekday, String zoned) {
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  /** That instant in that zone and language. */
  public static Moment of(Instant at, ZoneId zone, Locale locale) {
    ZonedDateTime local = at.atZone(zone);
    LocalDates dates = LocalDates.of(locale);
    String text = dates.dayAndTime(local);
    return new Moment(
        DATETIME.format(local),
        text,
        dates.day(local),
        dates.time(local),
        dates.weekday(local),
        text + ", " + dates.zone(local));
  }
}
