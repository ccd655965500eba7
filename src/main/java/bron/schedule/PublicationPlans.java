package bron.schedule;

import bron.account.Actor;
import bron.article.Article;
import bron.article.Kind;
import bron.article.PublishPages;
import bron.article.PublishTyped;
import bron.web.Entry;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans a publication, from the page of publishing. */
public final class PublicationPlans {
  private final Schedule schedule;
  private final PublishPages pages;
  private final ScheduleForms forms;

  /** By that schedule. */
  public PublicationPlans(Schedule schedule, PublishPages pages, ScheduleForms forms) {
    this.schedule = schedule;
    this.pages = pages;
    this.forms = forms;
  }

  /** {@code POST /admin/articles/{id}/plans}. */
  public void add(Context ctx) {
    Article article = forms.about(ctx).article();
    Entry entry = Entry.of(ctx);
    WhenForm.Read when = forms.when(ctx).readAhead(entry, "", forms.now());
    Optional<Kind> kind = Kind.ofWord(entry.value("kind"));
    List<String> problems = new ArrayList<>();
    if (kind.isEmpty()) {
      problems.add("publish.problem.choose");
    }
    if (entry.value("note").length() > PublishPages.LONGEST_NOTE) {
      problems.add("publish.problem.longNote");
    }
    if (entry.value("reason").length() > PublishPages.LONGEST_REASON) {
      problems.add("publish.problem.longReason");
    }
    if (when.moment().isEmpty()) {
      problems.add("publish.problem.when");
    }
    if (!problems.isEmpty()) {
      refuse(ctx, entry, when, 422, problems);
      return;
    }
    Wish wish =
        Wish.publication(
            kind.orElseThrow(),
            entry.number("revision"),
            entry.value("note"),
            when.moment().orElseThrow());
    switch (schedule.add(Actor.of(ctx), article.id(), wish, entry.value("reason"))) {
      case Schedule.Result.Planned planned ->
          ctx.redirect(
              "/admin/articles/" + article.id() + "/publish?done=planned", HttpStatus.SEE_OTHER);
      case Schedule.Result.Stale stale ->
          refuse(ctx, entry, when, 409, List.of("publish.problem.stale"));
      case Schedule.Result.Refused refused -> refuse(ctx, entry, when, 422, refused.problems());
    }
  }

  private void refuse(
      Context ctx, Entry entry, WhenForm.Read when, int status, List<String> problems) {
    ctx.status(status);
    pages.show(
        ctx,
        new PublishTyped(
            entry.value("kind"),
            entry.value("note"),
            entry.value("reason"),
            problems,
            Optional.of(when.fields())));
  }
}
