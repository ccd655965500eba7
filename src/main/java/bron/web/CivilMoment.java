package bron.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** What a field for a day and one for a time say on the clocks of a zone. */
public sealed interface CivilMoment {
  /** Neither was filled in. */
  record Missing() implements CivilMoment {}

  /** It is no day and time. */
  record Wrong() implements CivilMoment {}

  /** The clocks skip it: the last minute before that and the first one after it. */
  record Skipped(LocalDateTime before, LocalDateTime after) implements CivilMoment {}

  /** The clocks show it twice. */
  record Twice(ZonedDateTime earlier, ZonedDateTime later) implements CivilMoment {}

  /** It is that moment. */
  record At(ZonedDateTime moment) implements CivilMoment {}

  /**
   * Reads the two fields as browsers send them.
   *
   * @param offset which of two is meant, such as {@code +02:00}; may be empty
   */
  static CivilMoment read(String date, String time, String offset, ZoneId zone) {
    if (date.isEmpty() && time.isEmpty()) {
      return new Missing();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time))
              .truncatedTo(ChronoUnit.MINUTES);
      if (local.getYear() < 1970 || local.getYear() > 9999) {
        return new Wrong();
      }
      List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
      return switch (valid.size()) {
        case 0 -> skipped(zone.getRules().getTransition(local));
        case 1 -> new At(local.atZone(zone));
        default -> twice(local.atZone(zone), offset, valid);
      };
    } catch (DateTimeException e) {
      return new Wrong();
    }
  }

  private static CivilMoment skipped(ZoneOffsetTransition gap) {
    return new Skipped(gap.getDateTimeBefore().minusMinutes(1), gap.getDateTimeAfter());
  }

  private static CivilMoment twice(ZonedDateTime local, String offset, List<ZoneOffset> valid) {
    return valid.stream()
        .filter(each -> each.getId().equals(offset))
        .findFirst()
        .<CivilMoment>map(
            each -> new At(ZonedDateTime.ofLocal(local.toLocalDateTime(), local.getZone(), each)))
        .orElseGet(
            () -> new Twice(local.withEarlierOffsetAtOverlap(), local.withLaterOffsetAtOverlap()));
  }
}
