package bron.article;

import bron.account.Newsroom;
import bron.account.Role;
import bron.account.SignedIn;
import bron.db.Database;
import bron.gate.Findings;
import bron.site.Sites;
import bron.web.Messages;
import io.javalin.http.Context;
import java.util.List;

/** What the gate says of an article while it is written. */
public final class CheckPages {
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final ArticleGate gate;
  private final Messages messages;

  /** By that gate. */
  public CheckPages(
      Database database, Sites sites, Newsroom newsroom, ArticleGate gate, Messages messages) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.gate = gate;
    this.messages = messages;
  }

  /**
   * What the page shows.
   *
   * @param back the editor
   * @param headline of the newest revision
   * @param language of the article
   * @param number of that revision
   * @param gate what was found
   * @param mayPublish whether who looks may publish
   */
  public record Page(
      String back,
      String headline,
      String language,
      int number,
      List<GateLine> gate,
      boolean mayPublish) {}

  /** {@code GET /admin/articles/{id}/check}: of what is saved. */
  public void show(Context ctx) {
    SignedIn who = SignedIn.of(ctx);
    Page page =
        database.read(
            stores -> {
              Article article = ArticleEditor.mine(ctx, stores);
              Revision newest =
                  stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
              Findings found = gate.of(stores, sites.load(stores), article, newest);
              return new Page(
                  "/admin/articles/" + article.id(),
                  newest.copy().headline(),
                  article.language(),
                  newest.number(),
                  GateLine.of(messages, who.locale(), found),
                  who.may(Role.EDITOR));
            });
    newsroom.show(ctx, "article/check", "articles", newsroom.text(ctx, "gate.title"), page);
  }
}
