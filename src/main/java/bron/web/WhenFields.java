package bron.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A day and a time in a form, as {@code admin/when.html} shows them.
 *
 * @param prefix what the names of its fields begin with; may be empty
 * @param date as typed, or {@code 2027-03-28}
 * @param time as typed, or {@code 02:30}
 * @param zone whose clocks are meant, in words
 * @param problem what is wrong, in words; empty for nothing
 * @param offsets which of two moments can be meant; none where there is but one
 */
public record WhenFields(
    String prefix, String date, String time, String zone, String problem, List<Choice> offsets) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** Nothing filled in. */
  public static WhenFields blank(String prefix, String zone) {
    return new WhenFields(prefix, "", "", zone, "", List.of());
  }

  /** That moment. */
  public static WhenFields of(String prefix, String zone, ZonedDateTime at) {
    return new WhenFields(
        prefix, at.toLocalDate().toString(), TIME.format(at), zone, "", List.of());
  }

  /** The same, with what is wrong. */
  public WhenFields with(String words) {
    return new WhenFields(prefix, date, time, zone, words, offsets);
  }

  /** The same, with the question which of these is meant. */
  WhenFields asking(String words, List<Choice> choices) {
    return new WhenFields(prefix, date, time, zone, words, choices);
  }

  /** Whether something is typed, or asked. */
  public boolean isUsed() {
    return !(date.isEmpty() && time.isEmpty() && problem.isEmpty());
  }
}
