package bron.article;

import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Content;
import bron.web.Link;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of an article. */
public final class ArticlePages {
  private final LanguagePages languages;
  private final ReaderPages pages;
  private final ArticleViews views;
  private final ArticleHeads heads;

  /** In those languages, rendered there. */
  public ArticlePages(
      LanguagePages languages, ReaderPages pages, ArticleViews views, ArticleHeads heads) {
    this.languages = languages;
    this.pages = pages;
    this.views = views;
    this.heads = heads;
  }

  /** {@code GET [/{lang}]/{yyyy}/{MM}/{dd}/{slug}}: the article; 410 once it is withdrawn. */
  public void show(Context ctx) {
    languages.answer(ctx, reading -> show(ctx, reading, find(ctx, reading)));
  }

  private static Article find(Context ctx, Reading reading) {
    String day = ctx.pathParam("year") + "-" + ctx.pathParam("month") + "-" + ctx.pathParam("day");
    return reading
        .stores()
        .of(ArticleStore.class)
        .findByAddress(reading.language(), day, ctx.pathParam("slug"))
        .orElseThrow(NotFoundResponse::new);
  }

  private Content show(Context ctx, Reading reading, Article article) {
    if (article.state() == State.WITHDRAWN) {
      ctx.status(HttpStatus.GONE);
      return withdrawn(reading, article);
    }
    Revision revision =
        reading
            .stores()
            .of(RevisionStore.class)
            .find(article.liveRevisionId().orElseThrow())
            .orElseThrow();
    ArticleView view = views.view(reading.stores(), reading.site(), article, revision);
    return pages.render(
        reading.stores(),
        reading.site(),
        article.language(),
        "article/show",
        about(reading, article, view, revision),
        view);
  }

  /** No path of its own: search engines are to forget it. */
  private Content withdrawn(Reading reading, Article article) {
    Withdrawn view = Withdrawn.of(reading.stores(), reading.site(), article);
    return pages.render(
        reading.stores(),
        reading.site(),
        article.language(),
        "article/withdrawn",
        new Frames.About(view.headline(), "", "", Map.of(), "", ""),
        view);
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
