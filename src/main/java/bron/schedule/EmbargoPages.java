package bron.schedule;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Embargo;
import bron.article.EmbargoStore;
import bron.article.PlannedLines;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.WhenFields;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The page on which an embargo is set or lifted. */
public final class EmbargoPages {
  private final Database database;
  private final Sites sites;
  private final Schedule schedule;
  private final ScheduleForms forms;
  private final Newsroom newsroom;
  private final Messages messages;

  /** By that schedule. */
  public EmbargoPages(
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

  /** {@code GET /admin/articles/{id}/embargo}. */
  public void ask(Context ctx) {
    long article = forms.about(ctx).article().id();
    String clocks = forms.when(ctx).clocks(forms.now());
    Site site = database.read(sites::load);
    WhenFields when =
        embargo(article)
            .map(set -> WhenFields.of("", clocks, set.until().atZone(site.zone())))
            .orElseGet(() -> WhenFields.blank("", clocks));
    show(ctx, when, List.of());
  }

  /**
   * {@code POST /admin/articles/{id}/embargo}: sets it, or with the button {@code lift} ends it.
   */
  public void set(Context ctx) {
    long article = forms.about(ctx).article().id();
    Entry entry = Entry.of(ctx);
    boolean lift = entry.value("do").equals("lift");
    WhenForm.Read when = forms.when(ctx).readAhead(entry, "", forms.now());
    if (!lift && when.moment().isEmpty()) {
      ctx.status(422);
      show(ctx, when.fields(), List.of());
      return;
    }
    Optional<ZonedDateTime> until = lift ? Optional.empty() : when.moment();
    if (schedule.embargo(Actor.of(ctx), article, until)
        instanceof Schedule.Result.Refused refused) {
      ctx.status(422);
      show(ctx, when.fields(), refused.problems());
      return;
    }
    ctx.redirect(
        "/admin/articles/" + article + "/publish?done=" + (lift ? "lifted" : "embargo"),
        HttpStatus.SEE_OTHER);
  }

  private Optional<Embargo> embargo(long article) {
    return database.read(stores -> stores.of(EmbargoStore.class).find(article));
  }

  private void show(Context ctx, WhenFields when, List<String> problems) {
    ScheduleForms.About about = forms.about(ctx);
    String place = "/admin/articles/" + about.article().id();
    PlannedLines lines =
        new PlannedLines(
            messages, database.read(sites::load), SignedIn.of(ctx).locale(), forms.now());
    EmbargoPage page =
        new EmbargoPage(
            place + "/embargo",
            place + "/publish",
            about.headline(),
            about.article().language(),
            embargo(about.article().id()).map(lines::embargo).orElse(""),
            when,
            forms.words(ctx, problems));
    newsroom.show(
        ctx, "schedule/embargo", "articles", newsroom.text(ctx, "schedule.embargo"), page);
  }
}
