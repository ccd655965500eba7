package bron.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@link WhenFields} that came back: the moment that they say, or in words why they say none.
 * A time that the clocks skip is refused with the nearest two; of one that they show twice it is
 * asked which.
 */
public final class WhenForm {
  private final Messages messages;
  private final Locale locale;
  private final ZoneId zone;

  /** On the clocks of that zone. */
  public WhenForm(Messages messages, Locale locale, ZoneId zone) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
  }

  /**
   * What a form says.
   *
   * @param moment empty where nothing was filled in or something is wrong
   */
  public record Read(WhenFields fields, Optional<ZonedDateTime> moment) {
    /** Whether nothing is wrong. */
    public boolean isSound() {
      return fields.problem().isEmpty();
    }

    private Read wrong(String words) {
      return new Read(fields.with(words), Optional.empty());
    }
  }

  /** Whose clocks are meant, and what they show. */
  public String clocks(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    return messages.text(
        locale,
        "when.zone",
        zone.getId(),
        here.getOffset().getId().replace("Z", "+00:00"),
        LocalDates.of(locale).dayAndTime(here));
  }

  /** The fields of that prefix, none of which need be filled in. */
  public Read read(Entry entry, String prefix, Instant now) {
    String date = entry.value(prefix + "date");
    String time = entry.value(prefix + "time");
    WhenFields typed = new WhenFields(prefix, date, time, clocks(now), "", List.of());
    return switch (CivilMoment.read(date, time, entry.value(prefix + "offset"), zone)) {
      case CivilMoment.Missing missing -> new Read(typed, Optional.empty());
      case CivilMoment.Wrong wrong ->
          new Read(typed, Optional.empty()).wrong(say("when.problem.wrong"));
      case CivilMoment.Skipped gap -> new Read(typed, Optional.empty()).wrong(skipped(gap));
      case CivilMoment.Twice twice -> new Read(asked(typed, twice), Optional.empty());
      case CivilMoment.At at -> new Read(typed, Optional.of(at.moment()));
    };
  }

  /** The same, for a moment that must be said and is still to come. */
  public Read readAhead(Entry entry, String prefix, Instant now) {
    Read read = read(entry, prefix, now);
    if (read.isSound() && read.moment().isEmpty()) {
      return read.wrong(say("when.problem.missing"));
    }
    if (read.moment().filter(at -> !at.toInstant().isAfter(now)).isPresent()) {
      return read.wrong(say("when.problem.past"));
    }
    return read;
  }

  private String skipped(CivilMoment.Skipped gap) {
    return messages.text(locale, "when.problem.skipped", words(gap.before()), words(gap.after()));
  }

  private WhenFields asked(WhenFields typed, CivilMoment.Twice twice) {
    return typed.asking(
        say("when.problem.twice"),
        List.of(
            new Choice(
                twice.earlier().getOffset().getId(),
                messages.text(locale, "when.earlier", twice.earlier().getOffset().getId())),
            new Choice(
                twice.later().getOffset().getId(),
                messages.text(locale, "when.later", twice.later().getOffset().getId()))));
  }

  private String words(LocalDateTime at) {
    return LocalDates.of(locale).time(at);
  }

  private String say(String key) {
    return messages.text(locale, key);
  }
}
