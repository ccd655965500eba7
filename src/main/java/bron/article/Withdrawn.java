package bron.article;

import bron.db.Stores;
import bron.site.Site;
import bron.web.Moment;
import java.util.Locale;

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

  /** Of an article that is withdrawn. */
  static Withdrawn of(Stores stores, Site site, Article article) {
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
