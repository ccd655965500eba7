package bron.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How a language writes dates and times, as the Unicode locale data that comes with Java have it.
 * English dates are Britain's: "15 May 2024, 15:14", never "5/15/24, 3:14 PM".
 */
public final class LocalDates {
  private final Locale locale;

  private LocalDates(Locale locale) {
    this.locale = locale;
  }

  /** Those of that language. */
  public static LocalDates of(Locale language) {
    boolean plainEnglish = language.getLanguage().equals("en") && language.getCountry().isEmpty();
    return new LocalDates(plainEnglish ? Locale.UK : language);
  }

  /** "15 mei 2024, 15:14". */
  public String dayAndTime(TemporalAccessor at) {
    return localized(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), at);
  }

  /** "15 mei 2024". */
  public String day(TemporalAccessor at) {
    return localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at);
  }

  /** "woensdag 15 mei 2024". */
  public String weekday(TemporalAccessor at) {
    return localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), at);
  }

  /** "15:14". */
  public String time(TemporalAccessor at) {
    return localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
  }

  /** "15 mei", within a year that goes without saying. */
  public String dayOfYear(TemporalAccessor at) {
    return localized(DateTimeFormatter.ofLocalizedPattern("MMMd"), at);
  }

  /** "mei 2024". */
  public String month(TemporalAccessor at) {
    return localized(DateTimeFormatter.ofLocalizedPattern("yMMMM"), at);
  }

  /** "mei", within a year that goes without saying. */
  public String monthOfYear(TemporalAccessor at) {
    return DateTimeFormatter.ofPattern("LLLL", locale).format(at);
  }

  /** "Midden-Europese zomertijd", of something that has a zone. */
  public String zone(TemporalAccessor at) {
    return DateTimeFormatter.ofPattern("zzzz", locale).format(at);
  }

  private String localized(DateTimeFormatter form, TemporalAccessor at) {
    return form.withLocale(locale).format(at);
  }
}
