package bron.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How old an article is, in whole years of its site's calendar.
 *
 * @param years since the day of its first publication; 0 for one that is not old
 * @param toTheDay whether it is that many years and not a day more
 * @param until the first instant at which something else holds
 */
record Age(int years, boolean toTheDay, Instant until) {

  /** The age at {@code now}; days begin at midnight in that zone. */
  static Age of(Instant published, Instant now, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(published, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    int years = Math.max(0, today.getYear() - day.getYear());
    // A day that the year lacks has its anniversary on the day before.
    if (years > 0 && day.plusYears(years).isAfter(today)) {
      years--;
    }
    boolean toTheDay = years > 0 && day.plusYears(years).equals(today);
    LocalDate next = toTheDay ? today.plusDays(1) : day.plusYears(years + 1L);
    return new Age(years, toTheDay, next.atStartOfDay(zone).toInstant());
  }

  /** Whether readers should be told. */
  boolean old() {
    return years > 0;
  }
}
