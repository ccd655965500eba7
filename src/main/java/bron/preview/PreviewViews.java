package bron.preview;

import bron.article.Article;
import bron.article.ArticleHeads;
import bron.article.ArticleView;
import bron.article.ArticleViews;
import bron.article.Copy;
import bron.article.Revision;
import bron.article.RevisionStore;
import bron.db.Stores;
import bron.discovery.Card;
import bron.site.Frames;
import bron.site.Site;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.Messages;
import bron.web.Moment;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts together what the page of previews shows. */
public final class PreviewViews {
  private static final int SHOWN = 50;

  private final Messages messages;
  private final ArticleViews views;
  private final Clock clock;

  /** In those words, by that clock. */
  public PreviewViews(Messages messages, ArticleViews views, Clock clock) {
    this.messages = messages;
    this.views = views;
    this.clock = clock;
  }

  PreviewPage page(
      Stores stores, Site site, Locale locale, Article article, Entry entry, String said) {
    Revision newest = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow();
    String back = "/admin/articles/" + article.id();
    ArticleView view = views.preview(stores, site, article, newest.copy());
    Card card = ArticleHeads.card(site, article, newest.copy(), view);
    return new PreviewPage(
        back,
        back + "/preview",
        newest.copy().headline(),
        article.language(),
        Frames.direction(article.language()),
        newest.id(),
        newest.number(),
        shared(site, back, view, card),
        result(site, locale, article, newest.copy(), card),
        Arrays.stream(Term.values())
            .map(Term::word)
            .map(term -> new Choice(term, messages.text(locale, "preview.term." + term)))
            .toList(),
        List.of(
            new Choice("newest", messages.text(locale, "preview.newest")),
            new Choice("fixed", messages.text(locale, "preview.fixed", newest.number()))),
        entry,
        stores.of(PreviewLinkStore.class).of(article.id(), SHOWN).stream()
            .map(link -> line(site, locale, link))
            .toList(),
        said);
  }

  /** What the site would draw is drawn for who may see it; readers cannot see it yet. */
  private static PreviewPage.Shared shared(Site site, String place, ArticleView view, Card card) {
    Card.Picture picture = card.picture();
    return new PreviewPage.Shared(
        view.picture().isEmpty()
            ? place + "/preview/card.png"
            : picture.address().substring(site.baseUrl().length()),
        picture.width(),
        picture.height(),
        picture.alt(),
        host(site),
        card.title(),
        card.description());
  }

  private PreviewPage.Result result(
      Site site, Locale locale, Article article, Copy copy, Card card) {
    Instant now = clock.instant();
    String day = article.dateline().orElseGet(() -> Article.dateline(site, now));
    String slug = article.dateline().isPresent() ? article.slug() : copy.slug();
    String title = card.title() + " – " + site.name();
    return new PreviewPage.Result(
        site.name(),
        String.join(
            " › ",
            Stream.concat(
                    Stream.of(host(site)),
                    Arrays.stream(Article.path(site, article.language(), day, slug).split("/"))
                        .filter(part -> !part.isEmpty()))
                .toList()),
        title,
        Moment.of(article.publishedAt().orElse(now), site.zone(), Site.locale(article.language()))
            .day(),
        card.description(),
        messages.text(locale, "preview.lengths", title.length(), card.description().length()));
  }

  private static String host(Site site) {
    String host = URI.create(site.baseUrl()).getHost();
    return host == null ? site.baseUrl() : host;
  }

  private PreviewPage.Line line(Site site, Locale locale, PreviewLink link) {
    String state =
        link.isOpen(clock.instant())
            ? "open"
            : link.revokedAt().isPresent() ? "revoked" : "expired";
    return new PreviewPage.Line(
        link.id(),
        link.note(),
        link.by(),
        Moment.of(link.madeAt(), site.zone(), locale),
        Moment.of(link.expiresAt(), site.zone(), locale),
        link.revision()
            .map(number -> messages.text(locale, "history.revision", number))
            .orElseGet(() -> messages.text(locale, "preview.newest")),
        messages.text(locale, "preview.opened", link.opened()),
        link.openedAt().map(at -> Moment.of(at, site.zone(), locale)),
        state,
        messages.text(locale, "preview.state." + state));
  }
}
