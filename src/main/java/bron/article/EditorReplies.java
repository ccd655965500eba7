package bron.article;

import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.account.Tokens;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.FormFields;
import bron.web.Messages;
import bron.writing.Writing;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers with the editor's pages. */
public final class EditorReplies {
  private static final Set<String> DONE =
      Set.of("saved", "joined", "published", "withdrawn", "restored", "returned");

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final EditorPages pages;
  private final TypingViews typing;
  private final MergePages merges;
  private final Tokens tokens;

  /** Over that database. */
  public EditorReplies(
      Database database,
      Sites sites,
      Newsroom newsroom,
      EditorPages pages,
      Messages messages,
      Tokens tokens,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.pages = pages;
    this.typing = new TypingViews(messages, clock);
    this.merges = new MergePages(messages);
    this.tokens = tokens;
  }

  /**
   * A form as it is shown.
   *
   * @param token names it while it lies open
   * @param typedAt when what it says was typed, where that is not what is saved
   * @param continues names the form in which that was typed; empty for none
   */
  record Shown(
      ArticleForm form, String token, Optional<Instant> typedAt, Optional<String> continues) {}

  Shown fresh(ArticleForm form) {
    return new Shown(form, tokens.next(), Optional.empty(), Optional.empty());
  }

  /**
   * Words that were typed in another form and not saved. That one may lie open still, on another
   * machine: this one has a name of its own.
   */
  Shown continued(ArticleForm form, Writing writing) {
    return new Shown(form, tokens.next(), writing.typedAt(), Optional.of(writing.token()));
  }

  /** A form that comes back keeps its name. */
  Shown again(ArticleForm form, FormFields fields) {
    return new Shown(
        form,
        Unsaved.token(fields).orElseGet(tokens::next),
        Optional.empty(),
        Unsaved.continued(fields));
  }

  /** Shows the editor; a request that says what was done before it has it said. */
  void show(
      Context ctx,
      int status,
      Optional<Article> article,
      Shown shown,
      Map<String, String> problems) {
    ctx.status(status);
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    String notice = DONE.contains(done) ? done : "";
    SignedIn who = SignedIn.of(ctx);
    EditorPage page =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              return pages.page(
                  stores,
                  site,
                  who,
                  article,
                  shown.form(),
                  problems,
                  notice,
                  "find-related".equals(ctx.formParam("do")),
                  typing.of(stores, site, who, article, shown),
                  PictureChoice.question(ctx));
            });
    newsroom.show(ctx, "article/editor", "articles", title(ctx, shown.form()), page);
  }

  /** Shows what has to be chosen. */
  void showConflict(
      Context ctx, Article article, FormFields fields, Publishing.SaveResult.Conflict conflict) {
    ctx.status(409);
    MergePage page =
        database.read(
            stores ->
                merges.page(
                    stores, sites.load(stores), SignedIn.of(ctx), article, fields, conflict));
    newsroom.show(ctx, "article/merge", "articles", newsroom.text(ctx, "merge.title"), page);
  }

  private String title(Context ctx, ArticleForm form) {
    return form.headline().isEmpty() ? newsroom.text(ctx, "editor.title.new") : form.headline();
  }
}
