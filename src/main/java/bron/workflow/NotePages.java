package bron.workflow;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleEditor;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.WhenFields;
import bron.web.WhenForm;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What colleagues say to each other about an article, and the page on which all of it stands. */
public final class NotePages {
  private static final Set<String> DONE =
      Set.of(
          "handIn",
          "approve",
          "sendBack",
          "takeBack",
          "assigned",
          "taken",
          "ended",
          "noted",
          "replied",
          "resolved",
          "reopened");

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Notes notes;
  private final Clock clock;

  /** Over that database. */
  public NotePages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Messages messages,
      Notes notes,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.notes = notes;
    this.clock = clock;
  }

  /** {@code GET /admin/articles/{id}/notes}. */
  public void show(Context ctx) {
    show(ctx, NotesPage.Typed.NOTHING, Entry.of(Map.of()));
  }

  /** {@code POST /admin/articles/{id}/notes}: words, for, block, revision. */
  public void add(Context ctx) {
    Article article = article(ctx);
    Entry entry = Entry.of(ctx);
    String block = entry.value("block");
    if (!block.matches("[0-9]{0,6}")) {
      throw new NotFoundResponse();
    }
    Notes.Said said =
        new Notes.Said(
            entry.number("revision"),
            block.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(block)),
            Optional.of(entry.number("for")).filter(id -> id > 0),
            entry.value("words"));
    answer(
        ctx,
        article,
        notes.add(Actor.of(ctx), article.id(), said),
        block.isEmpty() ? "note" : "note-" + block,
        entry,
        "noted");
  }

  /** {@code POST /admin/articles/{id}/notes/{note}/replies}: words, last, do. */
  public void reply(Context ctx) {
    Article article = article(ctx);
    Entry entry = Entry.of(ctx);
    String number = ctx.pathParam("note");
    long note = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    if (database.read(s -> s.of(NoteStore.class).find(article.id(), note)).isEmpty()) {
      throw new NotFoundResponse();
    }
    Optional<Boolean> done =
        switch (entry.value("do")) {
          case "resolve" -> Optional.of(true);
          case "reopen" -> Optional.of(false);
          default -> Optional.empty();
        };
    Notes.Answer answer = new Notes.Answer(entry.value("words"), done, entry.number("last"));
    answer(
        ctx,
        article,
        notes.answer(Actor.of(ctx), article.id(), note, answer),
        "reply-" + note,
        entry,
        done.map(yes -> yes ? "resolved" : "reopened").orElse("replied"));
  }

  private Article article(Context ctx) {
    return database.read(stores -> ArticleEditor.mine(ctx, stores));
  }

  /**
   * Answers with what came of a form.
   *
   * @param form see {@link NotesPage.Typed}
   * @param done what the next page says was done
   */
  void answer(
      Context ctx, Article article, Outcome outcome, String form, Entry entry, String done) {
    switch (outcome) {
      case Outcome.Done it ->
          ctx.redirect(
              "/admin/articles/"
                  + article.id()
                  + "/notes?done="
                  + done
                  + (it.id() > 0 ? "#note-" + it.id() : ""),
              HttpStatus.SEE_OTHER);
      case Outcome.Stale stale -> {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, typed(ctx, form, entry, "review.problem.stale"), entry);
      }
      case Outcome.Refused refused -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, typed(ctx, form, entry, refused.problem()), entry);
      }
    }
  }

  NotesPage.Typed typed(Context ctx, String form, Entry entry, String problem) {
    String who = form.equals("assignment") ? "who" : "for";
    return new NotesPage.Typed(
        form, entry.value("words"), entry.value(who), newsroom.text(ctx, problem));
  }

  /** Whether a day or a time was filled in. */
  static boolean isDated(Entry entry) {
    return !(entry.value("date").isEmpty() && entry.value("time").isEmpty());
  }

  /** Shows the page with what was typed; set another status than 200 on {@code ctx} before. */
  void show(Context ctx, NotesPage.Typed typed, Entry entry) {
    SignedIn who = SignedIn.of(ctx);
    String done = Optional.ofNullable(ctx.queryParam("done")).filter(DONE::contains).orElse("");
    String said = done.isEmpty() ? "" : newsroom.text(ctx, "workflow.done." + done);
    NotesPage page =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              WhenForm when = new WhenForm(messages, who.locale(), site.zone());
              WhenFields due =
                  isDated(entry)
                      ? when.readAhead(entry, "", clock.instant()).fields()
                      : WhenFields.blank("", when.clocks(clock.instant()));
              return new NotesViews(stores, messages, site, who, clock.instant())
                  .page(ArticleEditor.mine(ctx, stores), due, typed, said);
            });
    newsroom.show(ctx, "workflow/notes", "articles", newsroom.text(ctx, "note.title"), page);
  }
}
