package bron.translation;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleRights;
import bron.article.ArticleStore;
import bron.article.SourceVersion;
import bron.article.Translations;
import bron.article.Translations.Opened;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.translation.BesideViews.Happened;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page on which a translation is made beside its source. */
public final class TranslationPages {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_NAMES = 20;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Translating translating;
  private final BesideViews views;

  /** Over that database. */
  public TranslationPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Translating translating,
      BesideViews views) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.translating = translating;
    this.views = views;
  }

  /** The article of the address, the language, and the edition that there is in it. */
  private record Asked(Article source, String language, Optional<Article> edition) {}

  /**
   * {@code GET /admin/articles/{id}/translations/{language}}: the article on the left, what it says
   * now; on the right the newest revision of its translation, or nothing yet.
   */
  public void show(Context ctx) {
    Optional<String> elsewhere =
        database.read(
            stores -> {
              Asked asked = asked(ctx, stores);
              return asked
                  .edition()
                  .filter(e -> !e.sourceArticleId().equals(Optional.of(asked.source().id())))
                  .map(TranslationPages::madeFromElsewhere);
            });
    if (elsewhere.isPresent()) {
      ctx.redirect(elsewhere.get(), HttpStatus.SEE_OTHER);
      return;
    }
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    Opened opened =
        database.read(
            stores -> {
              Asked asked = asked(ctx, stores);
              return open(
                  stores,
                  asked,
                  SourceVersion.current(asked.source()),
                  asked.edition().map(Article::revisionId));
            });
    Typed typed = database.read(stores -> BesideViews.untouched(stores, SignedIn.of(ctx), opened));
    String notice = done.equals("saved") ? done : "";
    show(ctx, opened, typed, new Happened(Map.of(), notice, Optional.empty()));
  }

  /** An edition that was made from another one is shown beside that; an original by itself. */
  private static String madeFromElsewhere(Article edition) {
    return edition
        .sourceArticleId()
        .map(source -> BesideViews.address(source, edition.language()))
        .orElse("/admin/articles/" + edition.id());
  }

  /** {@code POST /admin/articles/{id}/translations/{language}}: saves. */
  public void save(Context ctx) {
    Typed typed = Typed.of(ctx);
    Opened opened =
        database.read(
            stores -> {
              Asked asked = asked(ctx, stores);
              return open(stores, asked, typed.source().orElse(0L), typed.opened());
            });
    Written written = Written.of(opened, FieldRows.of(opened), BodyRows.of(opened), typed);
    Map<String, String> problems = problems(written, typed);
    if (!problems.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, opened, typed, new Happened(problems, "", Optional.empty()));
      return;
    }
    String language = ctx.pathParam("language");
    switch (translating.save(Actor.of(ctx), opened, language, typed, written)) {
      case Translating.Result.Saved saved ->
          ctx.redirect(
              "publish".equals(ctx.formParam("do"))
                  ? "/admin/articles/" + saved.articleId() + "/publish"
                  : BesideViews.address(opened.source().id(), language)
                      + "?done=saved"
                      + place(ctx),
              HttpStatus.SEE_OTHER);
      case Translating.Result.Conflict conflict -> {
        ctx.status(HttpStatus.CONFLICT);
        Typed again = typed.over(conflict.newest().id());
        show(ctx, opened, again, new Happened(Map.of(), "", Optional.of(conflict)));
      }
    }
  }

  /** Where the translator was, as the page's script tells. */
  private static String place(Context ctx) {
    String at = Optional.ofNullable(ctx.formParam("at")).orElse("");
    return at.matches("[a-z]+([_-][a-z0-9]+)?") ? "#f-" + at : "";
  }

  private static Map<String, String> problems(Written written, Typed typed) {
    Map<String, String> problems = new LinkedHashMap<>();
    written
        .fields()
        .forEach(
            (field, text) -> {
              if (text.length() > Translations.longest(field.word())) {
                problems.put(field.word(), "editor.problem.long");
              }
            });
    if (written.body().length() > Translations.longest("body")) {
      problems.put("p-1", "editor.problem.long");
    }
    boolean tooLong = typed.translators().stream().anyMatch(name -> name.length() > LONGEST_NAME);
    if (tooLong || typed.translators().size() > MOST_NAMES) {
      problems.put("translator", "beside.problem.translator");
    }
    return problems;
  }

  private Asked asked(Context ctx, Stores stores) {
    String language = ctx.pathParam("language");
    String id = ctx.pathParam("id");
    Article source =
        Optional.of(id)
            .filter(text -> text.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .flatMap(stores.of(ArticleStore.class)::find)
            .filter(article -> !article.language().equals(language))
            .orElseThrow(NotFoundResponse::new);
    Optional<Article> edition = new Translations(stores).edition(source, language);
    if (edition.isEmpty() && !sites.load(stores).languages().contains(language)) {
      throw new NotFoundResponse();
    }
    ArticleRights.checkTranslate(ctx, source);
    edition.ifPresent(article -> ArticleRights.checkChange(ctx, article));
    return new Asked(source, language, edition);
  }

  private static Opened open(
      Stores stores, Asked asked, long sourceRevisionId, Optional<Long> revisionId) {
    boolean itsOwn =
        asked
            .edition()
            .filter(e -> !e.sourceArticleId().equals(Optional.of(asked.source().id())))
            .isEmpty();
    return new Translations(stores)
        .open(asked.source(), sourceRevisionId, asked.edition(), revisionId)
        .filter(opened -> itsOwn)
        .orElseThrow(() -> new BadRequestResponse("no such revisions"));
  }

  private void show(Context ctx, Opened opened, Typed typed, Happened happened) {
    BesidePage page =
        database.read(
            stores -> {
              Site site = sites.load(stores);
              Asked asked = asked(ctx, stores);
              return views.page(
                  stores,
                  site,
                  SignedIn.of(ctx),
                  opened,
                  asked.language(),
                  asked.edition(),
                  typed,
                  happened);
            });
    String title = newsroom.text(ctx, "beside.title", page.right().name());
    newsroom.show(ctx, "translation/beside", "articles", title, page);
  }
}
