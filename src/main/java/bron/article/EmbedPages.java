package bron.article;

import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Assets;
import bron.web.Content;
import bron.web.Headers;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Set;

/**
 * The page of one video or post from elsewhere: what a reader gets after asking for it. It shows
 * what a live article embeds and nothing else, so that nobody can have the site frame what they
 * like.
 */
public final class EmbedPages {
  private final LanguagePages languages;
  private final ReaderPages pages;
  private final Bodies bodies;
  private final Assets assets;

  /** In those languages, rendered there. */
  public EmbedPages(LanguagePages languages, ReaderPages pages, Bodies bodies, Assets assets) {
    this.languages = languages;
    this.pages = pages;
    this.bodies = bodies;
    this.assets = assets;
  }

  /** What the page shows. */
  public record Page(Embeds.Found found, String headline, String article, String stylesheet) {}

  /** {@code GET [/{lang}]/{yyyy}/{MM}/{dd}/{slug}/embed/{key}}. */
  public void show(Context ctx) {
    languages.answer(ctx, reading -> show(ctx, reading));
  }

  private Content show(Context ctx, Reading reading) {
    Article article = ArticlePages.find(ctx, reading);
    if (article.state() == State.WITHDRAWN) {
      return Withdrawn.page(ctx, pages, reading, article);
    }
    ArticlePages.Shown shown = ArticlePages.shown(reading, article);
    String body = bodies.html(reading.stores(), shown.revision(), shown.article().language());
    Embeds.Found found =
        Embeds.in(body).stream()
            .filter(embed -> embed.key().equals(ctx.pathParam("key")))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    Headers.frame(ctx, found.embed().host());
    String headline = shown.revision().copy().headline();
    String path = shown.article().path(reading.site()).orElseThrow();
    return pages
        .render(
            reading.stores(),
            reading.site(),
            reading.language(),
            "article/embedded",
            new Frames.About(headline, "", "", Map.of(), "", ""),
            new Page(found, headline, path, assets.address("css/still.css")))
        .showing(Set.of(SurrogateKeys.article(article.id())));
  }
}
