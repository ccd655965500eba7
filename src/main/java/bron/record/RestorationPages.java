package bron.record;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleEditor;
import bron.article.Copy;
import bron.article.Differences;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.FormText;
import bron.web.Messages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Shows what putting a revision back would change, and does so. */
public final class RestorationPages {
  private static final int LONGEST_ROW = 18;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Restoring restoring;

  /** Over that database. */
  public RestorationPages(
      Database database, Sites sites, Newsroom newsroom, Messages messages, Restoring restoring) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.restoring = restoring;
  }

  /** {@code GET /admin/articles/{id}/revisions/{number}/restoration}. */
  public void ask(Context ctx) {
    show(ctx, ctx.pathParam("number"), "");
  }

  /** {@code POST /admin/articles/{id}/restorations}: revision, newest. */
  public void restore(Context ctx) {
    String number = FormText.of(ctx, "revision").strip();
    Chosen chosen =
        database.read(
            stores -> {
              Article article = ArticleEditor.mine(ctx, stores);
              return new Chosen(article, Revisions.get(stores, article, number));
            });
    String note = newsroom.text(ctx, "history.note", chosen.revision().number());
    long articleId = chosen.article().id();
    switch (restoring.restore(
        Actor.of(ctx), articleId, row(FormText.of(ctx, "newest")), chosen.revision(), note)) {
      case RESTORED, SAME ->
          ctx.redirect("/admin/articles/" + articleId + "?done=returned", HttpStatus.SEE_OTHER);
      case STALE -> {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, number, "history.problem.stale");
      }
    }
  }

  private record Chosen(Article article, Revision revision) {}

  /** The row that a form named; 0, which none has, for anything else. */
  private static long row(String typed) {
    boolean digits = !typed.isEmpty() && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && typed.length() <= LONGEST_ROW ? Long.parseLong(typed) : 0;
  }

  private void show(Context ctx, String number, String problem) {
    SignedIn who = SignedIn.of(ctx);
    ComparisonPage page =
        database.read(
            stores -> {
              Article article = ArticleEditor.mine(ctx, stores);
              return page(stores, who, article, Revisions.get(stores, article, number), problem);
            });
    String title = newsroom.text(ctx, "history.restore.title", page.to());
    newsroom.show(ctx, "record/restoration", "articles", title, page);
  }

  private ComparisonPage page(
      Stores stores, SignedIn who, Article article, Revision old, String problem) {
    Site site = sites.load(stores);
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    Copy copy = Restoring.ofToday(stores, old.copy());
    Saved saved = new Saved(stores, site, who.locale(), messages);
    return new ComparisonPage(
        "/admin/articles/" + article.id(),
        newest.number(),
        saved.words(newest),
        old.number(),
        saved.words(old),
        newest.id(),
        problem,
        !copy.equals(newest.copy()),
        Differences.told(stores, site, who.account().language(), messages, newest.copy(), copy));
  }
}
