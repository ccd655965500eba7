package bron.workflow;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleEditor;
import bron.article.ArticleRights;
import bron.article.ArticleStore;
import bron.db.Database;
import bron.site.Sites;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;

/** Takes the steps of an article, and gives it to people. */
public final class ReviewPages {
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Reviews reviews;
  private final Assignments assignments;
  private final NotePages pages;
  private final Clock clock;

  /** By those, with the page on which they stand. */
  public ReviewPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Messages messages,
      NotePages pages,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.reviews = new Reviews(database, clock);
    this.assignments = new Assignments(database, clock);
    this.pages = pages;
    this.clock = clock;
  }

  /** {@code POST /admin/articles/{id}/…}, as {@link Step#noun} says: words, revision, last. */
  public Handler take(Step step) {
    return ctx -> {
      Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
      Entry entry = Entry.of(ctx);
      Outcome outcome =
          reviews.take(
              Actor.of(ctx),
              article.id(),
              entry.number("revision"),
              entry.number("last"),
              step,
              entry.value("words"));
      pages.answer(ctx, article, outcome, "step", entry, step.key());
    };
  }

  /**
   * {@code POST /admin/articles/{id}/assignments}: who, words, date, time, last; with the button
   * {@code take} to oneself, with {@code end} to nobody.
   */
  public void assign(Context ctx) {
    Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
    Entry entry = Entry.of(ctx);
    switch (entry.value("do")) {
      case "take" -> {
        Optional<Long> me = Optional.of(SignedIn.of(ctx).account().id());
        give(ctx, article, entry, new Assignments.Task(me, "", Optional.empty()), "taken");
      }
      case "end" ->
          give(
              ctx,
              article,
              entry,
              new Assignments.Task(Optional.empty(), "", Optional.empty()),
              "ended");
      default -> toSomebody(ctx, article, entry);
    }
  }

  private void toSomebody(Context ctx, Article article, Entry entry) {
    WhenForm form =
        new WhenForm(messages, SignedIn.of(ctx).locale(), database.read(sites::load).zone());
    WhenForm.Read due =
        NotePages.isDated(entry)
            ? form.readAhead(entry, "", clock.instant())
            : form.read(entry, "", clock.instant());
    if (!due.isSound()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      pages.show(ctx, pages.typed(ctx, "assignment", entry, "assignment.problem.due"), entry);
      return;
    }
    Assignments.Task task =
        new Assignments.Task(Optional.of(entry.number("who")), entry.value("words"), due.moment());
    give(ctx, article, entry, task, "assigned");
  }

  private void give(Context ctx, Article article, Entry entry, Assignments.Task task, String done) {
    Outcome outcome = assignments.give(Actor.of(ctx), article.id(), entry.number("last"), task);
    Article now = database.read(s -> s.of(ArticleStore.class).find(article.id()).orElseThrow());
    if (outcome instanceof Outcome.Done && !ArticleRights.mayChange(ctx, now)) {
      ctx.redirect("/admin?done=" + done, HttpStatus.SEE_OTHER);
      return;
    }
    pages.answer(ctx, article, outcome, "assignment", entry, done);
  }
}
