package bron.record;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleEditor;
import bron.article.Copy;
import bron.article.Publishing;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Sites;
import bron.web.FormText;
import bron.web.Messages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;

/** The history of an article in the newsroom: what was written when, and how that differs. */
public final class HistoryPages {
  private static final Copy NOTHING =
      new Copy(
          "",
          "",
          "",
          "",
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          "",
          "");

  private final Database database;
  private final Newsroom newsroom;
  private final Publishing publishing;
  private final HistoryViews views;

  /** Over that database. */
  public HistoryPages(
      Database database, Sites sites, Newsroom newsroom, Publishing publishing, Messages messages) {
    this.database = database;
    this.newsroom = newsroom;
    this.publishing = publishing;
    this.views = new HistoryViews(sites, messages);
  }

  /** {@code GET /admin/articles/{id}/revisions?before=}: the list, and two of it to be compared. */
  public void list(Context ctx) {
    Optional<Integer> from = number(ctx.queryParam("from"));
    Optional<Integer> to = number(ctx.queryParam("to"));
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      int older = Math.min(from.get(), to.get());
      int newer = Math.max(from.get(), to.get());
      ctx.redirect(place(ctx) + "/" + older + "/" + newer, HttpStatus.SEE_OTHER);
      return;
    }
    boolean problem = ctx.queryParam("from") != null || ctx.queryParam("to") != null;
    int below = number(ctx.queryParam("before")).orElse(Integer.MAX_VALUE);
    HistoryPage page =
        database.read(
            stores ->
                views.list(
                    stores, SignedIn.of(ctx), ArticleEditor.mine(ctx, stores), below, problem));
    ctx.status(problem ? 422 : 200);
    newsroom.show(ctx, "record/history", "articles", newsroom.text(ctx, "history.title"), page);
  }

  /** {@code GET /admin/articles/{id}/revisions/{n}}: all that one says. */
  public void text(Context ctx) {
    show(
        ctx,
        (stores, article) ->
            views.difference(
                stores,
                SignedIn.of(ctx),
                article,
                Optional.empty(),
                NOTHING,
                revision(ctx, stores, article, "n")));
  }

  /** {@code GET /admin/articles/{id}/revisions/{a}/{b}}: how two differ. */
  public void compare(Context ctx) {
    show(
        ctx,
        (stores, article) -> {
          Revision from = revision(ctx, stores, article, "a");
          return views.difference(
              stores,
              SignedIn.of(ctx),
              article,
              Optional.of(from),
              from.copy(),
              revision(ctx, stores, article, "b"));
        });
  }

  /** {@code GET /admin/articles/{id}/revisions/{n}/restoration}: what putting it back changes. */
  public void askRestoration(Context ctx) {
    show(
        ctx,
        (stores, article) ->
            views.restoration(
                stores, SignedIn.of(ctx), article, revision(ctx, stores, article, "n"), false));
  }

  /** {@code POST /admin/articles/{id}/restorations}: puts one back, as a new revision. */
  public void restore(Context ctx) {
    Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
    int number = number(FormText.of(ctx, "number")).orElseThrow(NotFoundResponse::new);
    Revision older =
        database
            .read(stores -> stores.of(RevisionStore.class).numbered(article.id(), number))
            .orElseThrow(NotFoundResponse::new);
    long newest = number(FormText.of(ctx, "newest")).orElse(0);
    String note = newsroom.text(ctx, "history.note", number);
    switch (publishing.putBack(Actor.of(ctx), article.id(), newest, older, note)) {
      case Publishing.SaveResult.Saved saved ->
          ctx.redirect("/admin/articles/" + article.id() + "?done=putback", HttpStatus.SEE_OTHER);
      case Publishing.SaveResult.Conflict conflict -> {
        ctx.status(409);
        show(ctx, (stores, now) -> views.restoration(stores, SignedIn.of(ctx), now, older, true));
      }
      case Publishing.SaveResult.Joined joined -> throw new IllegalStateException("joined");
      case Publishing.SaveResult.Taken taken -> throw new IllegalStateException("taken");
    }
  }

  private interface View {
    ComparePage of(Stores stores, Article article);
  }

  private void show(Context ctx, View view) {
    ComparePage page = database.read(stores -> view.of(stores, ArticleEditor.mine(ctx, stores)));
    newsroom.show(ctx, "record/compare", "articles", newsroom.text(ctx, "history.title"), page);
  }

  private static Revision revision(Context ctx, Stores stores, Article article, String name) {
    return number(ctx.pathParam(name))
        .flatMap(number -> stores.of(RevisionStore.class).numbered(article.id(), number))
        .orElseThrow(NotFoundResponse::new);
  }

  private static String place(Context ctx) {
    return "/admin/articles/" + ctx.pathParam("id") + "/revisions";
  }

  private static Optional<Integer> number(String text) {
    return text != null && text.matches("[0-9]{1,9}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
