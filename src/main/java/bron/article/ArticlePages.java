package bron.article;

import bron.site.ErrorPages;
import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Content;
import bron.web.Link;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of an article. */
public final class ArticlePages {
  private static final int GONE = 410;

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
    boolean bare = ctx.queryParamMap().containsKey("lite");
    languages.answer(ctx, reading -> show(reading, find(ctx, reading), bare));
  }

  /** What readers see at an address. */
  record Shown(Article article, Revision revision) {}

  /**
   * What readers see at the address of the request.
   *
   * @throws NotFoundResponse when there is no article
   * @throws HttpResponseException with 410 and the reason once it is withdrawn
   */
  static Shown find(Context ctx, Reading reading) {
    String day = ctx.pathParam("year") + "-" + ctx.pathParam("month") + "-" + ctx.pathParam("day");
    Article article =
        reading
            .stores()
            .of(ArticleStore.class)
            .findByAddress(reading.language(), day, ctx.pathParam("slug"))
            .orElseThrow(NotFoundResponse::new);
    if (article.state() == State.WITHDRAWN) {
      throw withdrawn(reading, article);
    }
    Revision revision =
        reading
            .stores()
            .of(RevisionStore.class)
            .find(article.liveRevisionId().orElseThrow())
            .orElseThrow();
    return new Shown(article, revision);
  }

  private Content show(Reading reading, Shown shown, boolean bare) {
    Article article = shown.article();
    Revision revision = shown.revision();
    ArticleView view = views.view(reading.stores(), reading.site(), article, revision);
    if (bare) {
      return lite.show(reading, shown, view).holdsUntil(view.around().until());
    }
    return pages
        .render(
            reading.stores(),
            reading.site(),
            article.language(),
            "article/show",
            about(reading, article, view, revision),
            view)
        .holdsUntil(view.around().until());
  }

  private static HttpResponseException withdrawn(Reading reading, Article article) {
    String reason =
        reading
            .stores()
            .of(PublicationStore.class)
            .last(article.id())
            .map(Publication::note)
            .orElse("");
    return new HttpResponseException(GONE, "withdrawn", Map.of(ErrorPages.REASON, reason));
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
