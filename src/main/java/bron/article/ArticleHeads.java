package bron.article;

import static bron.discovery.Card.open;

import bron.db.Stores;
import bron.discovery.Card;
import bron.discovery.LinkedData;
import bron.discovery.SharePicture;
import bron.discovery.Things;
import bron.media.Crop;
import bron.media.Media;
import bron.site.Reading;
import bron.site.Site;
import bron.web.HeadData;
import bron.web.Link;
import bron.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What the head of an article's page tells machines: its card, and its data by schema.org. */
public final class ArticleHeads {
  /** In pixels: what cards and search engines show large. */
  private static final int WIDE_ENOUGH = 1200;

  private final Outlines outlines;
  private final Messages messages;

  /** With the words of those messages, counted in those outlines. */
  public ArticleHeads(Outlines outlines, Messages messages) {
    this.outlines = outlines;
    this.messages = messages;
  }

  HeadData of(Reading reading, Article article, Revision revision, ArticleView view) {
    Site site = reading.site();
    Optional<String> original =
        article
            .sourceArticleId()
            .flatMap(id -> reading.stores().of(ArticleStore.class).find(id))
            .map(Article::language);
    SharePicture drawn = drawn(site, article, revision.copy(), view);
    Card card = card(site, article, revision.copy(), view, drawn);
    String locale = messages.text(Site.locale(view.language()), "language.locale");
    ObjectNode news =
        ArticleData.news(site, original, view, card.address(), pictures(site, view, drawn));
    news.put("wordCount", outlines.of(revision).words());
    String data = LinkedData.graph(news, breadcrumbs(site, view));
    return new HeadData(card.properties(site, locale), data, Optional.empty(), Optional.empty());
  }

  /** The card of an article that says that, whether or not readers see it. */
  public static Card card(Site site, Article article, Copy copy, ArticleView view) {
    return card(site, article, copy, view, drawn(site, article, copy, view));
  }

  /** What the site would draw for the newest revision of an article. */
  public static SharePicture drawn(Stores stores, Site site, Article article) {
    Copy copy = stores.of(RevisionStore.class).find(article.revisionId()).orElseThrow().copy();
    String section =
        ArticleViews.section(stores, site, article.language(), copy).map(Link::label).orElse("");
    return SharePicture.ofArticle(
        site,
        article.id(),
        article.language(),
        section,
        copy.shareTitle().isEmpty() ? copy.headline() : copy.shareTitle());
  }

  private static SharePicture drawn(Site site, Article article, Copy copy, ArticleView view) {
    return SharePicture.ofArticle(
        site,
        article.id(),
        view.language(),
        view.section().map(Link::label).orElse(""),
        copy.shareTitle().isEmpty() ? copy.headline() : copy.shareTitle());
  }

  private static Card card(
      Site site, Article article, Copy copy, ArticleView view, SharePicture drawn) {
    List<HeadData.Property> more = new ArrayList<>();
    view.published().ifPresent(at -> more.add(open("article:published_time", at.datetime())));
    view.updated().ifPresent(at -> more.add(open("article:modified_time", at.datetime())));
    view.authors()
        .forEach(a -> more.add(open("article:author", Things.absolute(site, a.address()))));
    view.section().ifPresent(section -> more.add(open("article:section", section.label())));
    view.topics().forEach(topic -> more.add(open("article:tag", topic.label())));
    return new Card(
        "article",
        copy.shareTitle().isEmpty() ? copy.headline() : copy.shareTitle(),
        copy.shareDescription().isEmpty() ? copy.standfirst() : copy.shareDescription(),
        site.absolute(article.path(site).orElse("")),
        view.picture()
            .map(picture -> cardPicture(site, picture))
            .orElseGet(() -> Card.Picture.of(site, drawn)),
        more);
  }

  /** The lead picture on a card: as wide as a screen. */
  private static Card.Picture cardPicture(Site site, ArticleView.Picture picture) {
    Media.Sized wide = picture.media().sized(Crop.WIDE, WIDE_ENOUGH);
    return new Card.Picture(
        site.absolute(wide.address()), wide.width(), wide.height(), picture.alt());
  }

  /** The lead picture in the shapes that search engines want; without one what the site draws. */
  private static List<ObjectNode> pictures(Site site, ArticleView view, SharePicture drawn) {
    return view.picture()
        .map(
            picture ->
                Stream.of(Crop.WIDE, Crop.STANDARD, Crop.SQUARE)
                    .map(crop -> picture.media().sized(crop, WIDE_ENOUGH))
                    .distinct()
                    .map(sized -> ArticleData.picture(site, view, picture, sized))
                    .toList())
        .orElseGet(
            () ->
                Stream.of(
                        SharePicture.Shape.WIDE,
                        SharePicture.Shape.CLASSIC,
                        SharePicture.Shape.SQUARE)
                    .map(shape -> Things.picture(site, drawn, shape))
                    .toList());
  }

  private static ObjectNode breadcrumbs(Site site, ArticleView view) {
    List<Link> places = new ArrayList<>();
    view.section().ifPresent(places::add);
    places.add(new Link(view.headline(), ""));
    return Things.breadcrumbs(site, view.language(), places);
  }
}
