package bron.feed;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates as feeds have them, to the second, with the offset of their zone at that moment. */
final class Dates {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private Dates() {}

  /** {@code Wed, 15 May 2024 11:14:00 +0200}. */
  static String rfc822(ZonedDateTime date) {
    return RFC_822.format(date);
  }

  /** {@code 2024-05-15T11:14:00+02:00}. */
  static String rfc3339(ZonedDateTime date) {
    return RFC_3339.format(date);
  }
}
