package bron.front;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day and a time on the clocks of the site's zone, as a field of a form has them. */
sealed interface CivilTime {
  /** Nothing was filled in. */
  record None() implements CivilTime {}

  /** It cannot be; the key of the message that says why. */
  record Wrong(String key) implements CivilTime {}

  /** It is that instant. */
  record At(Instant instant) implements CivilTime {}

  /** As browsers write it: {@code 2026-11-24T18:00}. */
  DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /**
   * What a field says. An hour that the clocks skip is refused; of one that they show twice the
   * second is meant: it is an end, in one hour of a year, and not worth a question.
   */
  static CivilTime read(String typed, ZoneId zone) {
    if (typed.isEmpty()) {
      return new None();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(typed.replaceFirst(" +", "T"));
      if (local.getYear() < 1970 || local.getYear() > 9999) {
        return new Wrong("admin.front.problem.time");
      }
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        return new Wrong("admin.front.problem.skipped");
      }
      return new At(ZonedDateTime.of(local, zone).withLaterOffsetAtOverlap().toInstant());
    } catch (DateTimeException e) {
      return new Wrong("admin.front.problem.time");
    }
  }

  /** An instant as a field has it. */
  static String write(Instant at, ZoneId zone) {
    return FORM.format(at.atZone(zone));
  }
}
