package bron.article;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.Role;
import bron.account.SignedIn;
import bron.author.AuthorStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages on which articles are written. */
public final class ArticleEditor {
  private static final Set<String> DONE = Set.of("saved", "published", "withdrawn", "restored");

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Publishing publishing;
  private final EditorPages pages;
  private final FormPictures pictures;
  private final Clock clock;

  /** Over that database. */
  public ArticleEditor(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Publishing publishing,
      EditorPages pages,
      FormPictures pictures,
      Clock clock) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.publishing = publishing;
    this.pages = pages;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** {@code GET /admin/articles/new?language=&source=}: an empty form. */
  public void blank(Context ctx) {
    String source = Optional.ofNullable(ctx.queryParam("source")).orElse("");
    checkSource(ctx, source);
    ArticleForm form =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              String language =
                  Optional.ofNullable(ctx.queryParam("language"))
                      .filter(site.languages()::contains)
                      .orElse(site.defaultLanguage());
              return ArticleForm.blank(
                  language, source, own(ctx, stores, source.isEmpty() ? "author" : "translator"));
            });
    show(ctx, 200, Optional.empty(), form, Map.of());
  }

  /** Whoever writes or translates is credited, where readers know them. */
  private static List<ArticleForm.CreditRow> own(Context ctx, Stores stores, String role) {
    return SignedIn.of(ctx).account().authorId().stream()
        .flatMap(id -> stores.of(AuthorStore.class).find(id, "", "").stream())
        .map(a -> new ArticleForm.CreditRow(role, a.name(), "", String.valueOf(a.id())))
        .toList();
  }

  /** {@code GET /admin/articles/{id}}: the newest revision. */
  public void open(Context ctx) {
    Opened opened =
        database.read(
            stores -> {
              Article article = mine(ctx, stores);
              Revision newest =
                  stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
              Words words =
                  new Words(stores, article.language(), sites.load(stores).defaultLanguage());
              return new Opened(
                  article,
                  ArticleForm.of(
                      article,
                      newest,
                      words.sectionId(newest.copy()),
                      words.topicNames(newest.copy())));
            });
    show(ctx, 200, Optional.of(opened.article()), opened.form(), Map.of());
  }

  private record Opened(Article article, ArticleForm form) {}

  /** {@code POST /admin/articles}: begins one. */
  public void create(Context ctx) {
    checkSource(ctx, ArticleForm.of(ctx).sourceId());
    submit(ctx, Optional.empty());
  }

  /** {@code POST /admin/articles/{id}}: saves a revision. */
  public void save(Context ctx) {
    submit(ctx, Optional.of(database.read(stores -> mine(ctx, stores))));
  }

  private void submit(Context ctx, Optional<Article> article) {
    FormPictures.Taken brought = pictures.take(ctx, ArticleForm.of(ctx));
    ArticleForm form = brought.form();
    String button = Optional.ofNullable(ctx.formParam("do")).orElse("save");
    if (FormRows.isAsked(button)) {
      show(ctx, 200, article, FormRows.apply(form, button), brought.problems());
      return;
    }
    if (PictureChoice.concerns(button)) {
      ArticleForm chosen = database.read(stores -> PictureChoice.apply(stores, form, button));
      show(ctx, 200, article, chosen, brought.problems());
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
      show(ctx, 422, article, form, read.problems());
      return;
    }
    switch (store(ctx, article, form, read.copy())) {
      case Publishing.SaveResult.Saved saved -> {
        String place = "/admin/articles/" + saved.articleId();
        ctx.redirect(
            place + (button.equals("publish") ? "/publish" : "?done=saved"), HttpStatus.SEE_OTHER);
      }
      case Publishing.SaveResult.Conflict conflict ->
          showConflict(ctx, article.orElseThrow(), form, conflict.newest(), read.copy());
      case Publishing.SaveResult.Taken taken ->
          show(ctx, 422, article, form, Map.of("language", "editor.problem.translated"));
    }
  }

  private record Read(Copy copy, Map<String, String> problems, List<String> newTopics) {}

  private Read read(Stores stores, Optional<Article> article, ArticleForm form) {
    FormReading reading = new FormReading(stores, form);
    Optional<Copy> before =
        FormReading.number(form.baseId())
            .flatMap(stores.of(RevisionStore.class)::find)
            .map(Revision::copy);
    boolean slugIsFree = article.map(a -> a.state() == State.DRAFT).orElse(true);
    Copy copy = reading.copy(before, slugIsFree);
    if (!sites.load(stores).languages().contains(form.language()) && article.isEmpty()) {
      reading.problems().put("language", "editor.problem.language");
    }
    return new Read(copy, reading.problems(), reading.newTopics());
  }

  private Publishing.SaveResult store(
      Context ctx, Optional<Article> article, ArticleForm form, Copy copy) {
    Actor actor = Actor.of(ctx);
    if (article.isEmpty()) {
      return publishing.create(actor, form.language(), FormReading.number(form.sourceId()), copy);
    }
    long base = FormReading.number(form.baseId()).orElse(0L);
    return publishing.save(actor, article.get().id(), base, form.note(), copy);
  }

  private void showConflict(
      Context ctx, Article article, ArticleForm form, Revision newest, Copy mine) {
    ctx.status(409);
    EditorPage page =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              SignedIn who = SignedIn.of(ctx);
              return pages.page(
                  stores,
                  site,
                  who,
                  stores.of(ArticleStore.class).find(article.id()),
                  form.over(newest.id()),
                  Map.of(),
                  "",
                  false,
                  Optional.of(pages.conflict(stores, site, who, newest, mine)),
                  Optional.empty());
            });
    newsroom.show(ctx, "article/editor", "articles", title(ctx, form), page);
  }

  private void show(
      Context ctx,
      int status,
      Optional<Article> article,
      ArticleForm form,
      Map<String, String> problems) {
    ctx.status(status);
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    String notice = DONE.contains(done) ? done : "";
    EditorPage page =
        database.read(
            stores ->
                pages.page(
                    stores,
                    sites.load(stores),
                    SignedIn.of(ctx),
                    article,
                    form,
                    problems,
                    notice,
                    "find-related".equals(ctx.formParam("do")),
                    Optional.empty(),
                    PictureChoice.question(ctx)));
    newsroom.show(ctx, "article/editor", "articles", title(ctx, form), page);
  }

  private String title(Context ctx, ArticleForm form) {
    return form.headline().isEmpty() ? newsroom.text(ctx, "editor.title.new") : form.headline();
  }

  /** Who is no editor translates what is published, or their own. */
  private void checkSource(Context ctx, String sourceId) {
    Optional<Article> source =
        FormReading.number(sourceId)
            .flatMap(id -> database.read(stores -> stores.of(ArticleStore.class).find(id)));
    if (source
        .filter(s -> s.state() != State.LIVE && !ArticleRights.mayChange(ctx, s))
        .isPresent()) {
      throw new ForbiddenResponse("not yours");
    }
  }

  /**
   * The article of the address, if whoever asks may change it.
   *
   * @throws NotFoundResponse when there is none
   * @throws ForbiddenResponse when it is a colleague's and they are no editor
   */
  static Article mine(Context ctx, Stores stores) {
    Article article =
        FormReading.number(ctx.pathParam("id"))
            .flatMap(stores.of(ArticleStore.class)::find)
            .orElseThrow(NotFoundResponse::new);
    ArticleRights.checkChange(ctx, article);
    return article;
  }
}
