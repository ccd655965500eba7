package bron.record;

import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleEditor;
import bron.article.Differences;
import bron.article.Preview;
import bron.article.Publication;
import bron.article.PublicationStore;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Content;
import bron.web.Messages;
import bron.web.Moment;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an article said before: all its revisions, one of them, and how any two differ. */
public final class HistoryPages {
  private static final int PAGE = 50;

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Messages messages;
  private final Preview preview;

  /** Over that database. */
  public HistoryPages(
      Database database, Sites sites, Newsroom newsroom, Messages messages, Preview preview) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.messages = messages;
    this.preview = preview;
  }

  /** {@code GET /admin/articles/{id}/revisions?below=}: newest first. */
  public void list(Context ctx) {
    list(ctx, "");
  }

  /** {@code GET /admin/articles/{id}/revisions/comparison?from=&to=}: leads to the two chosen. */
  public void choose(Context ctx) {
    Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
    Optional<Integer> from = Revisions.number(query(ctx, "from"));
    Optional<Integer> to = Revisions.number(query(ctx, "to"));
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(ctx, "history.problem.choose");
      return;
    }
    String place = place(article) + "/revisions/";
    ctx.redirect(place + from.get() + "/" + to.get(), HttpStatus.SEE_OTHER);
  }

  private void list(Context ctx, String problem) {
    int below = Revisions.number(query(ctx, "below")).orElse(Integer.MAX_VALUE);
    HistoryPage page =
        database.read(
            stores ->
                page(stores, SignedIn.of(ctx), ArticleEditor.mine(ctx, stores), below, problem));
    newsroom.show(ctx, "record/list", "articles", newsroom.text(ctx, "history.title"), page);
  }

  private HistoryPage page(
      Stores stores, SignedIn who, Article article, int below, String problem) {
    Site site = sites.load(stores);
    List<HistoryStore.Line> found =
        stores.of(HistoryStore.class).below(article.id(), below, PAGE + 1);
    List<HistoryStore.Line> shown = found.subList(0, Math.min(PAGE, found.size()));
    List<Publication> told = stores.of(PublicationStore.class).of(article.id());
    String place = place(article);
    return new HistoryPage(
        place,
        stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow().copy().headline(),
        problem,
        shown.stream().map(line -> line(site, who.locale(), article, line, told)).toList(),
        found.size() > PAGE ? place + "/revisions?below=" + shown.getLast().number() : "");
  }

  private HistoryPage.Line line(
      Site site, Locale locale, Article article, HistoryStore.Line line, List<Publication> told) {
    return new HistoryPage.Line(
        line.number(),
        line.name().isEmpty() ? messages.text(locale, "editor.program") : line.name(),
        Moment.of(line.at(), site.zone(), locale),
        line.note(),
        line.headline(),
        told.stream()
            .filter(publication -> publication.revisionId() == line.id())
            .map(publication -> told(locale, publication))
            .toList(),
        line.id() == article.revisionId());
  }

  private String told(Locale locale, Publication told) {
    String kind = "publish.kind." + told.kind().name().toLowerCase(Locale.ROOT);
    return messages.text(locale, "history.told", messages.text(locale, kind), told.number());
  }

  /** {@code GET /admin/articles/{id}/revisions/{number}}: as readers would see it. */
  public void show(Context ctx) {
    Content content =
        database.read(
            stores -> {
              Article article = ArticleEditor.mine(ctx, stores);
              Revision revision = Revisions.get(stores, article, ctx.pathParam("number"));
              return preview.page(stores, sites.load(stores), article, revision.copy());
            });
    content.send(ctx);
  }

  /** {@code GET /admin/articles/{id}/revisions/{from}/{to}}: word by word. */
  public void compare(Context ctx) {
    SignedIn who = SignedIn.of(ctx);
    ComparisonPage page =
        database.read(
            stores -> {
              Article article = ArticleEditor.mine(ctx, stores);
              Site site = sites.load(stores);
              Revision from = Revisions.get(stores, article, ctx.pathParam("from"));
              Revision to = Revisions.get(stores, article, ctx.pathParam("to"));
              Saved saved = new Saved(stores, site, who.locale(), messages);
              return new ComparisonPage(
                  place(article),
                  from.number(),
                  saved.words(from),
                  to.number(),
                  saved.words(to),
                  article.revisionId(),
                  "",
                  false,
                  Differences.told(
                      stores, site, who.account().language(), messages, from.copy(), to.copy()));
            });
    newsroom.show(ctx, "record/comparison", "articles", title(ctx, page), page);
  }

  private String title(Context ctx, ComparisonPage page) {
    return newsroom.text(ctx, "history.compare.title", page.from(), page.to());
  }

  private static String place(Article article) {
    return "/admin/articles/" + article.id();
  }

  private static String query(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).orElse("");
  }
}
