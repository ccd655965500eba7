package bron.article;

import bron.account.SignedIn;
import bron.author.AuthorStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.writing.WritingStore;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens articles to be written. */
public final class ArticleEditor {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleEditor.class);

  private final Database database;
  private final Sites sites;
  private final EditorReplies replies;
  private final Clock clock;

  /** Over that database, with those pages. */
  public ArticleEditor(Database database, Sites sites, EditorReplies replies, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.replies = replies;
    this.clock = clock;
  }

  /** {@code GET /admin/articles/new?language=&source=&writing=}: an empty form. */
  public void blank(Context ctx) {
    String source = Optional.ofNullable(ctx.queryParam("source")).orElse("");
    ArticleRights.checkSource(ctx, database, source);
    EditorReplies.Shown shown =
        database.read(
            stores ->
                typed(ctx, stores, Optional.empty())
                    .orElseGet(() -> replies.fresh(blank(ctx, stores, source))));
    replies.show(ctx, 200, Optional.empty(), shown, Map.of());
  }

  private ArticleForm blank(Context ctx, Stores stores, String source) {
    Site site = sites.load(stores);
    String language =
        Optional.ofNullable(ctx.queryParam("language"))
            .filter(site.languages()::contains)
            .orElse(site.defaultLanguage());
    return ArticleForm.blank(
        language, source, own(ctx, stores, source.isEmpty() ? "author" : "translator"));
  }

  /** Whoever writes or translates is credited, where readers know them. */
  private static List<ArticleForm.CreditRow> own(Context ctx, Stores stores, String role) {
    return SignedIn.of(ctx).account().authorId().stream()
        .flatMap(id -> stores.of(AuthorStore.class).find(id, "", "").stream())
        .map(a -> new ArticleForm.CreditRow(role, a.name(), "", String.valueOf(a.id())))
        .toList();
  }

  /**
   * {@code GET /admin/articles/{id}?writing=}: the newest revision, or what was typed in the form
   * of that name and not saved.
   */
  public void open(Context ctx) {
    Opened opened =
        database.read(
            stores -> {
              Article article = mine(ctx, stores);
              EditorReplies.Shown shown =
                  typed(ctx, stores, Optional.of(article))
                      .orElseGet(() -> replies.fresh(newest(stores, article)));
              return new Opened(article, shown);
            });
    if (ctx.method() == HandlerType.GET) {
      noteOpen(ctx, opened);
    }
    replies.show(ctx, 200, Optional.of(opened.article()), opened.shown(), Map.of());
  }

  /** What cannot be written down, on a full disk for one, keeps nobody from reading their text. */
  private void noteOpen(Context ctx, Opened opened) {
    try {
      database.change(
          stores ->
              stores
                  .of(WritingStore.class)
                  .seen(
                      opened.shown().token(),
                      SignedIn.of(ctx).account().id(),
                      Optional.of(opened.article().id()),
                      clock.instant()));
    } catch (RuntimeException e) {
      LOG.warn("not noted that article {} is open: {}", opened.article().id(), e.getMessage());
    }
  }

  private record Opened(Article article, EditorReplies.Shown shown) {}

  private ArticleForm newest(Stores stores, Article article) {
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    Words words = new Words(stores, article.language(), sites.load(stores).defaultLanguage());
    return ArticleForm.of(
        article, newest, words.sectionId(newest.copy()), words.topicNames(newest.copy()));
  }

  private Optional<EditorReplies.Shown> typed(
      Context ctx, Stores stores, Optional<Article> article) {
    return Optional.ofNullable(ctx.queryParam(Unsaved.TOKEN))
        .flatMap(
            token -> stores.of(WritingStore.class).find(SignedIn.of(ctx).account().id(), token))
        .filter(writing -> writing.articleId().equals(article.map(Article::id)))
        .flatMap(
            writing ->
                Unsaved.typed(writing)
                    .map(fields -> replies.continued(ArticleForm.of(fields), writing)));
  }

  /**
   * The article of the address, if whoever asks may change it.
   *
   * @throws NotFoundResponse when there is none
   * @throws ForbiddenResponse when it is a colleague's and they are no editor
   */
  public static Article mine(Context ctx, Stores stores) {
    Article article =
        FormReading.number(ctx.pathParam("id"))
            .flatMap(stores.of(ArticleStore.class)::find)
            .orElseThrow(NotFoundResponse::new);
    ArticleRights.checkChange(ctx, article);
    return article;
  }
}
