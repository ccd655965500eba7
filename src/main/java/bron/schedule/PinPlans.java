package bron.schedule;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.web.Entry;
import bron.web.WhenFields;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a pin on the front page. When it ends is a pin's own affair, as everywhere. */
public final class PinPlans {
  private final Schedule schedule;
  private final ScheduleForms forms;
  private final Newsroom newsroom;

  /** By that schedule. */
  public PinPlans(Schedule schedule, ScheduleForms forms, Newsroom newsroom) {
    this.schedule = schedule;
    this.forms = forms;
    this.newsroom = newsroom;
  }

  /** What a form says of a pin. */
  record Read(WhenForm.Read when, WhenForm.Read until, List<String> problems) {
    boolean isSound() {
      return when.isSound() && until.isSound() && problems.isEmpty();
    }

    Wish wish(Entry entry) {
      return Wish.pin(
          Math.toIntExact(entry.number("position")),
          until.moment().map(ZonedDateTime::toInstant),
          when.moment().orElseThrow());
    }
  }

  /** Reads such a form. */
  static Read read(Context ctx, ScheduleForms forms, Entry entry) {
    WhenForm form = forms.when(ctx);
    WhenForm.Read when = form.readAhead(entry, "", forms.now());
    WhenForm.Read until = form.read(entry, "until-", forms.now());
    boolean backwards =
        when.moment()
            .flatMap(
                from -> until.moment().filter(end -> !end.toInstant().isAfter(from.toInstant())))
            .isPresent();
    List<String> problems =
        !ScheduleForms.isPlace(entry)
            ? List.of("schedule.problem.place")
            : backwards ? List.of("schedule.problem.backwards") : List.of();
    return new Read(when, until, problems);
  }

  /** {@code GET /admin/articles/{id}/pins}. */
  public void ask(Context ctx) {
    String clocks = forms.when(ctx).clocks(forms.now());
    show(
        ctx,
        Entry.of(Map.of("position", "1")),
        WhenFields.blank("", clocks),
        WhenFields.blank("until-", clocks),
        List.of());
  }

  /** {@code POST /admin/articles/{id}/pins}. */
  public void add(Context ctx) {
    Entry entry = Entry.of(ctx);
    long article = forms.about(ctx).article().id();
    Read read = read(ctx, forms, entry);
    if (!read.isSound()) {
      refuse(ctx, entry, read, read.problems());
      return;
    }
    switch (schedule.add(Actor.of(ctx), article, read.wish(entry), "")) {
      case Schedule.Result.Planned planned ->
          ctx.redirect(
              "/admin/articles/" + article + "/publish?done=planned", HttpStatus.SEE_OTHER);
      case Schedule.Result.Stale stale -> refuse(ctx, entry, read, List.of());
      case Schedule.Result.Refused refused -> refuse(ctx, entry, read, refused.problems());
    }
  }

  private void refuse(Context ctx, Entry entry, Read read, List<String> problems) {
    ctx.status(422);
    show(ctx, entry, read.when().fields(), read.until().fields(), problems);
  }

  private void show(
      Context ctx, Entry entry, WhenFields when, WhenFields until, List<String> problems) {
    ScheduleForms.About about = forms.about(ctx);
    String place = "/admin/articles/" + about.article().id();
    PlanPage page =
        new PlanPage(
            place + "/pins",
            place + "/publish",
            newsroom.text(ctx, "schedule.back.publish"),
            about.headline(),
            about.article().language(),
            Optional.empty(),
            true,
            0,
            when,
            false,
            "",
            forms.places(ctx),
            entry.value("position"),
            forms.pinned(ctx, about.article()),
            until,
            forms.words(ctx, problems));
    newsroom.show(ctx, "schedule/plan", "articles", newsroom.text(ctx, "schedule.pin"), page);
  }
}
