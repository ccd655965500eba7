package bron.article;

import bron.db.Stores;
import bron.site.Frames;
import bron.site.Site;
import bron.web.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What readers of a translation are told of its source.
 *
 * @param language the source's language, in words of the translation's
 * @param tag the source's language, a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}, of the source's
 * @param headline of the source
 * @param address where it can be read; empty while it cannot
 * @param corrections what was corrected in the source and not yet here, newest first
 */
public record TranslationNote(
    String language,
    String tag,
    String direction,
    String headline,
    String address,
    List<ArticleView.Correction> corrections) {

  /** The note of an article; empty for one that is no translation. */
  static Optional<TranslationNote> of(Stores stores, Site site, Article article) {
    return article
        .sourceArticleId()
        .flatMap(stores.of(ArticleStore.class)::find)
        .filter(source -> source.state() != State.DRAFT)
        .map(source -> of(stores, site, article, source));
  }

  private static TranslationNote of(Stores stores, Site site, Article article, Article source) {
    Locale locale = Site.locale(article.language());
    boolean readable = source.state() == State.LIVE;
    return new TranslationNote(
        Site.locale(source.language()).getDisplayLanguage(locale),
        source.language(),
        Frames.direction(source.language()),
        stores
            .of(RevisionStore.class)
            .row(SourceVersion.current(source))
            .map(RevisionStore.Row::headline)
            .orElse(""),
        readable ? source.path(site).orElse("") : "",
        stores.of(TranslationStore.class).corrections(article.id()).stream()
            .map(
                told ->
                    new ArticleView.Correction(
                        Moment.of(told.at(), site.zone(), locale), told.note()))
            .toList());
  }
}
