package bron.article;

import bron.site.Site;
import bron.web.LocalDates;
import bron.web.Messages;
import bron.web.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/** Says what is planned in the words of a language. */
public final class PlannedLines {
  /** The server does what is due within a second; this much is late. */
  private static final Duration LATE = Duration.ofSeconds(5);

  private final Messages messages;
  private final Site site;
  private final Locale locale;
  private final Instant now;

  /** At that moment. */
  public PlannedLines(Messages messages, Site site, Locale locale, Instant now) {
    this.messages = messages;
    this.site = site;
    this.locale = locale;
    this.now = now;
  }

  /** That plan. */
  public PlannedLine line(Planned plan) {
    ZoneId zone = ZoneId.of(plan.zone());
    return new PlannedLine(
        "/admin/schedule/" + plan.id(),
        "/admin/articles/" + plan.articleId(),
        plan.headline(),
        plan.language(),
        messages.text(locale, plan.act()),
        what(plan),
        plan.note(),
        Moment.of(plan.due(), zone, locale),
        zone(plan.due(), zone),
        zone.equals(site.zone()) ? "" : here(plan.due()),
        plan.isOpen() ? clocks(zone, plan.due()) : "",
        plan.isOutdated() ? plan.newestId() : 0,
        plan.newest(),
        plan.isOutdated() ? messages.text(locale, "schedule.newer", plan.newest()) : "",
        plan.plannedBy().isEmpty() ? messages.text(locale, "editor.program") : plan.plannedBy(),
        plan.state(),
        settled(plan),
        late(plan),
        plan.reason().isEmpty() ? "" : messages.text(locale, plan.reason()),
        plan.settledAt().map(at -> Moment.of(at, site.zone(), locale)),
        plan.version());
  }

  /** What is planned and when, in a few words. */
  public String brief(Planned plan) {
    return messages.text(
        locale,
        "editor.status.planned",
        messages.text(locale, plan.act()),
        Moment.of(plan.due(), ZoneId.of(plan.zone()), locale).text());
  }

  /** An embargo's end, with its clocks. */
  public String embargo(Embargo embargo) {
    ZoneId zone = ZoneId.of(embargo.zone());
    return Moment.of(embargo.until(), zone, locale).text()
        + " ("
        + zone(embargo.until(), zone)
        + ")";
  }

  /** That the clocks of a zone change between now and then; empty where they do not. */
  public String clocks(ZoneId zone, Instant then) {
    return Optional.ofNullable(zone.getRules().nextTransition(now))
        .filter(change -> !change.getInstant().isAfter(then))
        .map(this::clocks)
        .orElse("");
  }

  private String clocks(ZoneOffsetTransition change) {
    return messages.text(
        locale,
        change.isGap() ? "schedule.clocks.forward" : "schedule.clocks.back",
        LocalDates.of(locale).day(change.getDateTimeBefore()),
        LocalDates.of(locale).time(change.getDateTimeBefore()),
        LocalDates.of(locale).time(change.getDateTimeAfter()));
  }

  private String what(Planned plan) {
    if (plan.position().isPresent()) {
      String place = messages.text(locale, "schedule.place", plan.position().get());
      return plan.until()
          .map(
              until ->
                  messages.text(
                      locale,
                      "schedule.placeUntil",
                      plan.position().get(),
                      Moment.of(until, ZoneId.of(plan.zone()), locale).text()))
          .orElse(place);
    }
    return plan.number()
        .map(number -> messages.text(locale, "schedule.version", number))
        .orElse("");
  }

  private static String zone(Instant at, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    return zone.getId() + ", UTC" + offset.getId().replace("Z", "+00:00");
  }

  private String here(Instant at) {
    return Moment.of(at, site.zone(), locale).text() + " (" + zone(at, site.zone()) + ")";
  }

  private String settled(Planned plan) {
    return switch (plan.state()) {
      case "cancelled" -> messages.text(locale, "schedule.settled.cancelled", plan.settledBy());
      case "failed" -> messages.text(locale, "schedule.settled.failed");
      case "done" -> messages.text(locale, "schedule.settled.done");
      default -> "";
    };
  }

  private String late(Planned plan) {
    Duration late = Duration.between(plan.due(), plan.settledAt().orElse(now));
    if (plan.state().equals("cancelled") || late.compareTo(LATE) < 0) {
      return "";
    }
    return messages.text(locale, "schedule.late", words(late));
  }

  private String words(Duration late) {
    if (late.toMinutes() == 0) {
      return messages.text(locale, "schedule.seconds", late.toSeconds());
    }
    if (late.toHours() == 0) {
      return messages.text(locale, "schedule.minutes", late.toMinutes());
    }
    return late.toDays() == 0
        ? messages.text(locale, "schedule.hours", late.toHours(), late.toMinutesPart())
        : messages.text(locale, "schedule.days", late.toDays(), late.toHoursPart());
  }
}
