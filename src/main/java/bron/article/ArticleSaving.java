package bron.article;

import bron.account.Actor;
import bron.account.Role;
import bron.account.SignedIn;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Sites;
import bron.web.FormFields;
import bron.writing.Writing;
import bron.writing.WritingStore;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Takes in the editor's form: saves it, joins it with what was saved meanwhile, or says why not.
 */
public final class ArticleSaving {
  private final Database database;
  private final Sites sites;
  private final Publishing publishing;
  private final EditorReplies replies;
  private final FormPictures pictures;
  private final Clock clock;

  /** Over that database, with those pages. */
  public ArticleSaving(
      Database database,
      Sites sites,
      Publishing publishing,
      EditorReplies replies,
      FormPictures pictures,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.publishing = publishing;
    this.replies = replies;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** {@code POST /admin/articles}: begins one. */
  public void create(Context ctx) {
    ArticleRights.checkSource(ctx, database, ArticleForm.of(ctx).sourceId());
    submit(ctx, Optional.empty());
  }

  /** {@code POST /admin/articles/{id}}: saves a revision. */
  public void save(Context ctx) {
    submit(ctx, Optional.of(database.read(stores -> ArticleEditor.mine(ctx, stores))));
  }

  private void submit(Context ctx, Optional<Article> opened) {
    FormFields sent = FormFields.of(ctx);
    FormPictures.Taken brought = pictures.take(ctx, ArticleForm.of(sent));
    ArticleForm form = brought.form();
    FormFields fields = sent.with("picture", form.pictureId());
    Optional<Article> article = opened.or(() -> begun(ctx, fields));
    EditorReplies.Shown shown = replies.again(form, fields);
    String button = fields.text("do");
    if (FormRows.isAsked(button)) {
      EditorReplies.Shown changed = replies.again(FormRows.apply(form, button), fields);
      replies.show(ctx, 200, article, changed, brought.problems());
      return;
    }
    if (PictureChoice.concerns(button)) {
      ArticleForm chosen = database.read(stores -> PictureChoice.apply(stores, form, button));
      replies.show(ctx, 200, article, replies.again(chosen, fields), brought.problems());
      return;
    }
    if (button.equals("edit")) {
      EditorReplies.Shown unsaved =
          new EditorReplies.Shown(
              form, shown.token(), Optional.of(clock.instant()), shown.continues());
      replies.show(ctx, 200, article, unsaved, brought.problems());
      return;
    }
    boolean editor = SignedIn.of(ctx).may(Role.EDITOR);
    Read read = database.read(stores -> read(stores, article, form));
    if (editor && read.problems().isEmpty() && !read.newTopics().isEmpty()) {
      NewTopics.create(database, Actor.of(ctx), clock, form.language(), read.newTopics());
      read = database.read(stores -> read(stores, article, form));
    }
    if (!editor && !read.newTopics().isEmpty()) {
      read.problems().put("topics", "editor.problem.topic");
    }
    read.problems().putAll(brought.problems());
    if (!read.problems().isEmpty()) {
      refuse(ctx, article, shown, fields, read.problems());
      return;
    }
    switch (store(ctx, article, form, fields, read.copy())) {
      case Publishing.SaveResult.Saved saved ->
          leave(ctx, saved.articleId(), button.equals("publish"), "saved");
      case Publishing.SaveResult.Joined joined -> leave(ctx, joined.articleId(), false, "joined");
      case Publishing.SaveResult.Conflict conflict ->
          clash(ctx, article.orElseThrow(), fields, conflict);
      case Publishing.SaveResult.Taken taken ->
          refuse(ctx, article, shown, fields, Map.of("language", "editor.problem.translated"));
      case Publishing.SaveResult.Begun begun ->
          submit(
              ctx, database.read(stores -> stores.of(ArticleStore.class).find(begun.articleId())));
    }
  }

  /** What an earlier try of the same form began, of which the browser never heard. */
  private Optional<Article> begun(Context ctx, FormFields fields) {
    return database.read(
        stores ->
            begun(stores, SignedIn.of(ctx), fields)
                .flatMap(stores.of(ArticleStore.class)::find)
                .filter(found -> ArticleRights.mayChange(ctx, found)));
  }

  private static Optional<Long> begun(Stores stores, SignedIn who, FormFields fields) {
    return Unsaved.token(fields)
        .flatMap(token -> stores.of(WritingStore.class).find(who.account().id(), token))
        .filter(writing -> writing.sentRevisionId().isPresent())
        .flatMap(Writing::articleId);
  }

  private static void leave(Context ctx, long articleId, boolean publish, String done) {
    String place = "/admin/articles/" + articleId;
    ctx.redirect(place + (publish ? "/publish" : "?done=" + done), HttpStatus.SEE_OTHER);
  }

  /** What is refused is kept all the same: the page may be all that has it. */
  private void refuse(
      Context ctx,
      Optional<Article> article,
      EditorReplies.Shown shown,
      FormFields fields,
      Map<String, String> problems) {
    keep(ctx, article, fields);
    replies.show(ctx, 422, article, shown, problems);
  }

  private void keep(Context ctx, Optional<Article> article, FormFields fields) {
    SignedIn who = SignedIn.of(ctx);
    Instant now = clock.instant();
    database.change(
        stores ->
            Unsaved.keep(
                stores,
                who,
                article.map(Article::id),
                fields,
                Unsaved.base(stores, ArticleForm.of(fields)),
                now));
  }

  private record Read(Copy copy, Map<String, String> problems, List<String> newTopics) {}

  private Read read(Stores stores, Optional<Article> article, ArticleForm form) {
    FormReading reading = new FormReading(stores, form);
    Optional<Copy> before = Unsaved.base(stores, form);
    boolean slugIsFree = article.map(a -> a.state() == State.DRAFT).orElse(true);
    Copy copy = reading.copy(before, slugIsFree);
    if (!sites.load(stores).languages().contains(form.language()) && article.isEmpty()) {
      reading.problems().put("language", "editor.problem.language");
    }
    return new Read(copy, reading.problems(), reading.newTopics());
  }

  private Publishing.SaveResult store(
      Context ctx, Optional<Article> article, ArticleForm form, FormFields fields, Copy copy) {
    Actor actor = Actor.of(ctx);
    SignedIn who = SignedIn.of(ctx);
    BiConsumer<Stores, Publishing.SaveResult.Saved> also =
        (stores, saved) -> Unsaved.saved(stores, who, fields, saved, clock.instant());
    if (article.isEmpty()) {
      Optional<Long> source = FormReading.number(form.sourceId());
      return publishing.create(
          actor, form.language(), source, copy, stores -> begun(stores, who, fields), also);
    }
    Ancestry from = database.read(stores -> ancestry(stores, who, article.get(), form, fields));
    return publishing.save(actor, article.get().id(), from, form.note(), copy, also);
  }

  private Ancestry ancestry(
      Stores stores, SignedIn who, Article article, ArticleForm form, FormFields fields) {
    Optional<Ancestry.Sent> sent =
        Unsaved.chain(stores, who, fields).stream()
            .filter(writing -> writing.articleId().equals(Optional.of(article.id())))
            .flatMap(writing -> sent(stores, article, writing).stream())
            .findFirst();
    return new Ancestry(
        FormReading.number(form.baseId()).orElse(0L), sent, MergePages.chosen(fields));
  }

  private Optional<Ancestry.Sent> sent(Stores stores, Article article, Writing writing) {
    return Unsaved.sent(writing)
        .map(
            last ->
                new Ancestry.Sent(
                    writing.sentRevisionId().orElseThrow(),
                    read(stores, Optional.of(article), ArticleForm.of(last)).copy()));
  }

  private void clash(
      Context ctx, Article article, FormFields fields, Publishing.SaveResult.Conflict conflict) {
    keep(ctx, Optional.of(article), fields);
    replies.showConflict(ctx, article, fields, conflict);
  }
}
