package bron.article;

import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.FormFields;
import bron.web.Messages;
import bron.web.Moment;
import bron.writing.WritingStore;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps what an editor types while they type. */
public final class WritingPages {
  private final Database database;
  private final Sites sites;
  private final Messages messages;
  private final TypingViews typing;
  private final Clock clock;

  /** Over that database. */
  public WritingPages(Database database, Sites sites, Messages messages, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.messages = messages;
    this.typing = new TypingViews(messages, clock);
    this.clock = clock;
  }

  /**
   * {@code POST /admin/articles/writing}, {@code POST /admin/articles/{id}/writing}: keeps what the
   * form says; one that brings no words only says that it lies open. Answers in JSON with finished
   * words: {@code others} who else has it open, {@code newer} what they saved, each may be empty.
   */
  public void keep(Context ctx) {
    SignedIn who = SignedIn.of(ctx);
    FormFields fields = FormFields.of(ctx);
    Instant now = clock.instant();
    ArticleForm form = ArticleForm.of(fields);
    Map<String, String> answer =
        database.write(
            stores -> {
              Optional<Article> article =
                  ctx.pathParamMap().containsKey("id")
                      ? Optional.of(ArticleEditor.mine(ctx, stores))
                      : Optional.empty();
              if (fields.has("body")) {
                Unsaved.keep(
                    stores, who, article.map(Article::id), fields, Unsaved.base(stores, form), now);
              } else {
                Unsaved.token(fields)
                    .ifPresent(
                        token ->
                            stores
                                .of(WritingStore.class)
                                .seen(token, who.account().id(), article.map(Article::id), now));
              }
              return Map.of(
                  "others",
                  article.map(a -> typing.others(stores, who, a)).orElse(""),
                  "newer",
                  article
                      .flatMap(a -> stores.of(RevisionStore.class).find(a.revisionId()))
                      .filter(newest -> isNewer(newest, fields.text("base")))
                      .filter(newest -> !isOwnSave(stores, who, fields, newest))
                      .map(newest -> newer(sites.load(stores), who, newest))
                      .orElse(""));
            });
    ctx.json(answer);
  }

  private static boolean isNewer(Revision newest, String base) {
    return FormReading.number(base).filter(id -> id < newest.id()).isPresent();
  }

  /** The form saved it, and the page never heard of that. */
  private static boolean isOwnSave(
      Stores stores, SignedIn who, FormFields fields, Revision newest) {
    return Unsaved.chain(stores, who, fields).stream()
        .anyMatch(writing -> writing.sentRevisionId().equals(Optional.of(newest.id())));
  }

  private String newer(Site site, SignedIn who, Revision newest) {
    String time = Moment.of(newest.at(), site.zone(), who.locale()).text();
    boolean own = newest.accountId().equals(Optional.of(who.account().id()));
    return messages.text(who.locale(), own ? "editor.newer.own" : "editor.newer", time);
  }

  /** {@code POST …/writing/removals}: throws away what was typed in one form. */
  public void discard(Context ctx) {
    String token = FormFields.of(ctx).text(Unsaved.TOKEN);
    String place =
        database.write(
            stores -> {
              stores.of(WritingStore.class).discard(SignedIn.of(ctx).account().id(), token);
              return ctx.pathParamMap().containsKey("id")
                  ? "/admin/articles/" + ArticleEditor.mine(ctx, stores).id()
                  : "/admin/articles/new";
            });
    ctx.redirect(place, HttpStatus.SEE_OTHER);
  }
}
