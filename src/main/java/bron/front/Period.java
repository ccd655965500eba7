package bron.front;

import bron.web.Link;
import bron.web.LocalDates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a month or a day of the archive.
 *
 * @param first its first day
 * @param after the day after its last one
 * @param length what it is
 */
record Period(LocalDate first, LocalDate after, Length length) {
  private static final Pattern FORM = Pattern.compile("/(\\d{4})(?:/(\\d{2}))?(?:/(\\d{2}))?");

  /** How long it is. */
  enum Length {
    /** {@code /2024}. */
    YEAR("/yyyy"),
    /** {@code /2024/05}. */
    MONTH("/yyyy/MM"),
    /** {@code /2024/05/15}. */
    DAY("/yyyy/MM/dd");

    private final String path;

    Length(String path) {
      this.path = path;
    }
  }

  /** The period of that path, which has no language; empty for a path that is not one. */
  static Optional<Period> parse(String path) {
    Matcher form = FORM.matcher(path);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
      Length length =
          form.group(2) == null ? Length.YEAR : form.group(3) == null ? Length.MONTH : Length.DAY;
      return Optional.of(of(first, length));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The period of that length that a day is in. */
  static Period of(LocalDate day, Length length) {
    return switch (length) {
      case YEAR -> new Period(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1), length);
      case MONTH -> new Period(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1), length);
      case DAY -> new Period(day, day.plusDays(1), length);
    };
  }

  /** When it begins. */
  Instant from(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** When it is over. */
  Instant until(ZoneId zone) {
    return after.atStartOfDay(zone).toInstant();
  }

  /** Its path, without a language. */
  String path() {
    return DateTimeFormatter.ofPattern(length.path, Locale.ROOT).format(first);
  }

  /** Its name as a heading: "2024", "Mei 2024", "Woensdag 15 mei 2024". */
  String name(Locale locale) {
    LocalDates dates = LocalDates.of(locale);
    String name =
        switch (length) {
          case YEAR -> String.valueOf(first.getYear());
          case MONTH -> dates.month(first);
          case DAY -> dates.weekday(first);
        };
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** Its name within the next longer one: "2024", "mei", "15". */
  String part(Locale locale) {
    return switch (length) {
      case YEAR -> String.valueOf(first.getYear());
      case MONTH -> LocalDates.of(locale).monthOfYear(first);
      case DAY -> String.valueOf(first.getDayOfMonth());
    };
  }

  /** The longer ones that it is in, the longest first. */
  List<Period> wider() {
    List<Period> wider = new ArrayList<>();
    for (Length longer : Length.values()) {
      if (longer.compareTo(length) < 0) {
        wider.add(of(first, longer));
      }
    }
    return wider;
  }

  /** The link to it, for readers of that language with that prefix. */
  Link link(String prefix, Locale locale) {
    return new Link(part(locale), prefix + path());
  }

  private static int number(Matcher form, int group) {
    return form.group(group) == null ? 1 : Integer.parseInt(form.group(group));
  }
}
