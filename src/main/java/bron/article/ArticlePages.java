package bron.article;

import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Content;
import bron.web.Link;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of an article. */
public final class ArticlePages {
  private final LanguagePages languages;
  private final ReaderPages pages;
  private final ArticleViews views;
  private final ArticleHeads heads;
  private final LitePages lite;

  /** In those languages, rendered there. */
  public ArticlePages(
      LanguagePages languages,
      ReaderPages pages,
      ArticleViews views,
      ArticleHeads heads,
      LitePages lite) {
    this.languages = languages;
    this.pages = pages;
    this.views = views;
    this.heads = heads;
    this.lite = lite;
  }

  /**
   * {@code GET [/{lang}]/{yyyy}/{MM}/{dd}/{slug}}: the article, with {@code ?lite} without
   * pictures; 410 once it is withdrawn.
   */
  public void show(Context ctx) {
    languages.answer(ctx, reading -> show(ctx, reading, find(ctx, reading)));
  }

  /** What readers see at an address. */
  record Shown(Article article, Revision revision) {}

  /**
   * The article at the address of the request, be it withdrawn.
   *
   * @throws NotFoundResponse when there is none
   */
  static Article find(Context ctx, Reading reading) {
    String day = ctx.pathParam("year") + "-" + ctx.pathParam("month") + "-" + ctx.pathParam("day");
    return reading
        .stores()
        .of(ArticleStore.class)
        .findByAddress(reading.language(), day, ctx.pathParam("slug"))
        .orElseThrow(NotFoundResponse::new);
  }

  /** What readers see of an article that is not withdrawn. */
  static Shown shown(Reading reading, Article article) {
    return new Shown(
        article,
        reading
            .stores()
            .of(RevisionStore.class)
            .find(article.liveRevisionId().orElseThrow())
            .orElseThrow());
  }

  private Content show(Context ctx, Reading reading, Article article) {
    boolean bare = ctx.queryParamMap().containsKey("lite");
    return article.state() == State.WITHDRAWN
        ? Withdrawn.page(ctx, pages, reading, article)
        : show(reading, shown(reading, article), bare);
  }

  private Content show(Reading reading, Shown shown, boolean bare) {
    Article article = shown.article();
    Revision revision = shown.revision();
    ArticleView view = views.view(reading.stores(), reading.site(), article, revision);
    if (bare) {
      return kept(view, lite.show(reading, shown, view));
    }
    return kept(
        view,
        pages.render(
            reading.stores(),
            reading.site(),
            article.language(),
            "article/show",
            about(reading, article, view, revision),
            view));
  }

  private static Content kept(ArticleView view, Content page) {
    return page.holdsUntil(view.around().until()).showing(view.keys());
  }

  private Frames.About about(
      Reading reading, Article article, ArticleView view, Revision revision) {
    Copy copy = revision.copy();
    String path = article.path(reading.site()).orElse("");
    Map<String, String> editions = new LinkedHashMap<>();
    editions.put(article.language(), path);
    view.translations().forEach(t -> editions.put(t.language(), t.address()));
    return new Frames.About(
        copy.shareTitle().isEmpty() ? copy.headline() : copy.shareTitle(),
        copy.shareDescription().isEmpty() ? copy.standfirst() : copy.shareDescription(),
        path,
        editions,
        view.section().map(Link::address).orElse(""),
        view.section().map(Link::label).orElse(""),
        heads.of(reading, article, revision, view));
  }
}
