package bron.schedule;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Kind;
import bron.article.Planned;
import bron.article.PlannedLines;
import bron.article.PlannedStore;
import bron.article.PublishPages;
import bron.db.Database;
import bron.site.Sites;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.WhenFields;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of one plan: changed, cancelled, or given the newest revision. */
public final class PlanPages {
  private final Database database;
  private final Sites sites;
  private final Schedule schedule;
  private final ScheduleForms forms;
  private final Newsroom newsroom;
  private final Messages messages;

  /** By that schedule. */
  public PlanPages(
      Database database,
      Sites sites,
      Schedule schedule,
      ScheduleForms forms,
      Newsroom newsroom,
      Messages messages) {
    this.database = database;
    this.sites = sites;
    this.schedule = schedule;
    this.forms = forms;
    this.newsroom = newsroom;
    this.messages = messages;
  }

  /** {@code GET /admin/schedule/{id}}. */
  public void open(Context ctx) {
    Planned plan = plan(ctx);
    show(ctx, plan, fields(ctx, plan), List.of());
  }

  private record Fields(
      WhenFields when, WhenFields until, String note, String place, long version) {}

  private Fields fields(Context ctx, Planned plan) {
    String clocks = forms.when(ctx).clocks(forms.now());
    return new Fields(
        WhenFields.of("", clocks, plan.moment().withZoneSameInstant(zone())),
        plan.until()
            .map(until -> WhenFields.of("until-", clocks, until.atZone(zone())))
            .orElseGet(() -> WhenFields.blank("until-", clocks)),
        plan.note(),
        plan.position().map(String::valueOf).orElse(""),
        plan.version());
  }

  private ZoneId zone() {
    return database.read(sites::load).zone();
  }

  /** {@code POST /admin/schedule/{id}}. */
  public void change(Context ctx) {
    Planned plan = plan(ctx);
    Entry entry = Entry.of(ctx);
    PinPlans.Read pin = PinPlans.read(ctx, forms, entry);
    WhenForm.Read when = pin.when();
    List<String> problems = new ArrayList<>(plan.kind().isEmpty() ? pin.problems() : List.of());
    if (entry.value("note").length() > PublishPages.LONGEST_NOTE) {
      problems.add("publish.problem.longNote");
    }
    boolean sound = when.isSound() && (plan.kind().isPresent() || pin.until().isSound());
    if (!sound || !problems.isEmpty()) {
      refuse(ctx, plan, 422, entry, pin, problems);
      return;
    }
    Wish wish =
        plan.kind().map(kind -> wish(kind, plan, entry, when)).orElseGet(() -> pin.wish(entry));
    switch (schedule.change(Actor.of(ctx), plan.id(), entry.number("version"), wish)) {
      case Schedule.Result.Planned planned -> leave(ctx, plan, "changed");
      case Schedule.Result.Stale stale ->
          refuse(ctx, plan(ctx), 409, entry, pin, List.of("schedule.problem.stale"));
      case Schedule.Result.Refused refused ->
          refuse(ctx, plan, 422, entry, pin, refused.problems());
    }
  }

  private static Wish wish(Kind kind, Planned plan, Entry entry, WhenForm.Read when) {
    return Wish.publication(
        kind, plan.revisionId().orElse(0L), entry.value("note"), when.moment().orElseThrow());
  }

  private void refuse(
      Context ctx,
      Planned plan,
      int status,
      Entry entry,
      PinPlans.Read read,
      List<String> problems) {
    ctx.status(status);
    Fields fields =
        new Fields(
            read.when().fields(),
            read.until().fields(),
            entry.value("note"),
            entry.value("position"),
            plan.version());
    show(ctx, plan, fields, problems);
  }

  /** {@code POST /admin/schedule/{id}/cancellations}. */
  public void cancel(Context ctx) {
    settle(ctx, schedule.cancel(Actor.of(ctx), plan(ctx).id()), "cancelled");
  }

  /** {@code POST /admin/schedule/{id}/revisions}: the newest one, as far as it was looked at. */
  public void take(Context ctx) {
    long revision = Entry.of(ctx).number("revision");
    settle(ctx, schedule.take(Actor.of(ctx), plan(ctx).id(), revision), "newest");
  }

  private void settle(Context ctx, Schedule.Result result, String done) {
    Planned plan = plan(ctx);
    switch (result) {
      case Schedule.Result.Planned planned -> leave(ctx, plan, done);
      case Schedule.Result.Stale stale -> {
        ctx.status(409);
        show(ctx, plan, fields(ctx, plan), List.of("schedule.problem.stale"));
      }
      case Schedule.Result.Refused refused -> {
        ctx.status(422);
        show(ctx, plan, fields(ctx, plan), refused.problems());
      }
    }
  }

  /** Back to where the button stood. */
  private static void leave(Context ctx, Planned plan, String done) {
    boolean list = "schedule".equals(ctx.formParam("from"));
    String place = list ? "/admin/schedule" : "/admin/articles/" + plan.articleId() + "/publish";
    ctx.redirect(place + "?done=" + done, HttpStatus.SEE_OTHER);
  }

  private Planned plan(Context ctx) {
    long id = ScheduleForms.number(ctx);
    return database
        .read(stores -> stores.of(PlannedStore.class).find(id))
        .orElseThrow(NotFoundResponse::new);
  }

  private void show(Context ctx, Planned plan, Fields fields, List<String> problems) {
    PlannedLines lines =
        new PlannedLines(
            messages, database.read(sites::load), SignedIn.of(ctx).locale(), forms.now());
    PlanPage page =
        new PlanPage(
            "/admin/schedule/" + plan.id(),
            "/admin/schedule",
            newsroom.text(ctx, "admin.place.schedule"),
            plan.headline(),
            plan.language(),
            Optional.of(lines.line(plan)),
            plan.isOpen(),
            fields.version(),
            fields.when(),
            plan.kind().filter(Kind::takesNote).isPresent(),
            fields.note(),
            plan.position().isPresent() ? forms.places(ctx) : List.of(),
            fields.place(),
            "",
            fields.until(),
            forms.words(ctx, problems));
    newsroom.show(ctx, "schedule/plan", "schedule", newsroom.text(ctx, plan.act()), page);
  }
}
