package bron.article;

import bron.account.Role;
import bron.account.SignedIn;
import bron.db.Database;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/**
 * Who may do what with an article: an editor anything, an author with their own and with what is
 * assigned to them.
 */
public final class ArticleRights {
  private ArticleRights() {}

  /** Whether whoever asks may change an article. */
  public static boolean mayChange(Context ctx, Article article) {
    SignedIn who = SignedIn.of(ctx);
    return who.may(Role.EDITOR)
        || article.createdBy().filter(id -> id == who.account().id()).isPresent()
        || article.assigneeId().filter(id -> id == who.account().id()).isPresent();
  }

  /**
   * Lets go on who may change an article.
   *
   * @throws ForbiddenResponse for anybody else
   */
  public static void checkChange(Context ctx, Article article) {
    if (!mayChange(ctx, article)) {
      throw new ForbiddenResponse("not yours");
    }
  }

  /**
   * Lets go on who may translate an article: what readers see anybody, what they don't see who may
   * change it.
   *
   * @throws ForbiddenResponse for anybody else
   */
  public static void checkTranslate(Context ctx, Article source) {
    if (source.state() != State.LIVE) {
      checkChange(ctx, source);
    }
  }

  /**
   * Lets go on who begins a translation of that article: who is no editor translates what is
   * published, or their own.
   *
   * @param sourceId as typed; what names no article is nobody's
   * @throws ForbiddenResponse for anybody else
   */
  static void checkSource(Context ctx, Database database, String sourceId) {
    FormReading.number(sourceId)
        .flatMap(id -> database.read(stores -> stores.of(ArticleStore.class).find(id)))
        .ifPresent(source -> checkTranslate(ctx, source));
  }
}
