package bron.preview;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.article.Article;
import bron.article.ArticleEditor;
import bron.article.ArticleHeads;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.db.Database;
import bron.discovery.SharePicture;
import bron.discovery.SharePictures;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Content;
import bron.web.Entry;
import bron.web.Headers;
import bron.web.Moment;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an article will look, for who writes it, and the links that show it to others. */
public final class PreviewPages {
  private static final int LONGEST_NOTE = 200;
  private static final List<String> DONE = List.of("revoked");
  private static final Map<String, String> USUAL =
      Map.of("whom", "", "term", Term.WEEK.word(), "text", "newest");

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final PreviewViews views;
  private final Unpublished pages;
  private final PreviewLinks links;
  private final SharePictures pictures;

  /** Over that database. */
  public PreviewPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      PreviewViews views,
      Unpublished pages,
      PreviewLinks links,
      SharePictures pictures) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.views = views;
    this.pages = pages;
    this.links = links;
    this.pictures = pictures;
  }

  /**
   * A link that was just made, which nobody sees again.
   *
   * @param back the page of previews
   * @param headline of the article
   * @param language of the article
   * @param link absolute
   * @param until when it stops working
   */
  public record Made(String back, String headline, String language, String link, Moment until) {}

  /** {@code GET /admin/articles/{id}/preview}. */
  public void show(Context ctx) {
    show(ctx, Entry.of(USUAL));
  }

  private void show(Context ctx, Entry entry) {
    Headers.framing(ctx);
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    String said = DONE.contains(done) ? newsroom.text(ctx, "preview.done." + done) : "";
    PreviewPage page =
        database.read(
            stores ->
                views.page(
                    stores,
                    sites.load(stores),
                    SignedIn.of(ctx).locale(),
                    ArticleEditor.mine(ctx, stores),
                    entry,
                    said));
    newsroom.show(ctx, "preview/list", "articles", newsroom.text(ctx, "preview.title"), page);
  }

  /** {@code GET /admin/articles/{id}/preview/page}: the newest revision, for a frame. */
  public void page(Context ctx) {
    Headers.framable(ctx);
    Content content =
        database.read(
            stores -> {
              Article article = ArticleEditor.mine(ctx, stores);
              Revision newest =
                  stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
              return pages.page(stores, sites.load(stores), article, newest, true);
            });
    content.send(ctx);
  }

  /** {@code GET /admin/articles/{id}/preview/card.png}: what the site would draw. */
  public void card(Context ctx) {
    SharePicture picture =
        database.read(
            stores ->
                ArticleHeads.drawn(stores, sites.load(stores), ArticleEditor.mine(ctx, stores)));
    pictures.drawn(picture, SharePicture.Shape.CARD).send(ctx);
  }

  /** {@code POST /admin/articles/{id}/preview/links}: the link is shown once. */
  public void make(Context ctx) {
    Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
    Entry entry = Entry.of(ctx);
    Optional<Revision> looked =
        database
            .read(stores -> stores.of(RevisionStore.class).find(entry.number("revision")))
            .filter(revision -> revision.articleId() == article.id());
    Map<String, String> problems = problems(entry, looked.isPresent());
    if (!problems.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, entry.with(problems));
      return;
    }
    PreviewLinks.Made made =
        links.make(
            Actor.of(ctx),
            article,
            looked.filter(revision -> entry.value("text").equals("fixed")).map(Revision::id),
            Term.of(entry.value("term")).orElseThrow(),
            entry.value("whom"));
    Site site = database.read(sites::load);
    Made page =
        new Made(
            "/admin/articles/" + article.id() + "/preview#links",
            looked.orElseThrow().copy().headline(),
            article.language(),
            site.absolute("/preview/" + made.token()),
            Moment.of(made.until(), site.zone(), SignedIn.of(ctx).locale()));
    newsroom.show(ctx, "preview/link", "articles", newsroom.text(ctx, "preview.made"), page);
  }

  private static Map<String, String> problems(Entry entry, boolean looked) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (entry.value("whom").isEmpty()) {
      problems.put("whom", "preview.problem.whom");
    } else if (entry.value("whom").length() > LONGEST_NOTE) {
      problems.put("whom", "editor.problem.long");
    }
    if (Term.of(entry.value("term")).isEmpty()) {
      problems.put("term", "preview.problem.term");
    }
    if (!looked || !List.of("newest", "fixed").contains(entry.value("text"))) {
      problems.put("text", "preview.problem.text");
    }
    return problems;
  }

  /** {@code POST /admin/articles/{id}/preview/links/revocations}: the field link names one. */
  public void revoke(Context ctx) {
    Article article = database.read(stores -> ArticleEditor.mine(ctx, stores));
    links.revoke(Actor.of(ctx), article, Entry.of(ctx).number("link"));
    ctx.redirect(
        "/admin/articles/" + article.id() + "/preview?done=revoked#links", HttpStatus.SEE_OTHER);
  }
}
