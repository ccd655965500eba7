package bron.article;

import bron.db.Stores;
import bron.site.Frames;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.site.Site;
import bron.web.Content;
import bron.web.Moment;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands at the address of an article that was taken back: enough to know which one it was and
 * why, and nothing of what it said.
 *
 * @param headline as readers saw it last
 * @param published when it was first published
 * @param withdrawn when it was taken back
 * @param reason what the editor wrote for readers
 */
public record Withdrawn(String headline, Moment published, Moment withdrawn, String reason) {

  /** Answers 410 with the page. It has no path of its own: search engines are to forget it. */
  static Content page(Context ctx, ReaderPages pages, Reading reading, Article article) {
    ctx.status(HttpStatus.GONE);
    Withdrawn view = of(reading.stores(), reading.site(), article);
    return pages
        .render(
            reading.stores(),
            reading.site(),
            article.language(),
            "article/withdrawn",
            new Frames.About(view.headline(), "", "", Map.of(), "", ""),
            view)
        .showing(Set.of(SurrogateKeys.article(article.id())));
  }

  private static Withdrawn of(Stores stores, Site site, Article article) {
    Publication last = stores.of(PublicationStore.class).last(article.id()).orElseThrow();
    String headline =
        stores.of(RevisionStore.class).row(last.revisionId()).orElseThrow().headline();
    Locale locale = Site.locale(article.language());
    return new Withdrawn(
        headline,
        Moment.of(article.publishedAt().orElseThrow(), site.zone(), locale),
        Moment.of(last.at(), site.zone(), locale),
        last.note());
  }
}
