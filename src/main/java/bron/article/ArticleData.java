package bron.article;

import static bron.discovery.LinkedData.put;
import static bron.discovery.LinkedData.thing;

import bron.discovery.Things;
import bron.media.Media;
import bron.site.Site;
import bron.web.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An article in the words of schema.org: a NewsArticle. */
final class ArticleData {
  private ArticleData() {}

  /**
   * The article.
   *
   * @param original the language that it was translated from; empty for no translation
   * @param address its canonical address, absolute
   * @param pictures of it, in the shapes that there are
   */
  static ObjectNode news(
      Site site,
      Optional<String> original,
      ArticleView view,
      String address,
      List<ObjectNode> pictures) {
    ObjectNode news = thing("NewsArticle");
    news.put("@id", address + "#article").put("identifier", "urn:uuid:" + view.uuid());
    news.put("url", address).put("inLanguage", view.language());
    news.putObject("mainEntityOfPage").put("@type", "WebPage").put("@id", address);
    put(news, "headline", view.headline());
    put(news, "description", view.standfirst());
    put(news, "image", pictures);
    view.published()
        .ifPresent(
            at -> {
              news.put("datePublished", at.datetime());
              news.put("dateModified", view.updated().orElse(at).datetime());
            });
    people(site, view, news);
    news.set("publisher", Things.publisher(site));
    news.put("isAccessibleForFree", true);
    view.section().ifPresent(section -> put(news, "articleSection", section.label()));
    if (!view.topics().isEmpty()) {
      ArrayNode keywords = news.putArray("keywords");
      view.topics().forEach(topic -> keywords.add(topic.label()));
    }
    record(news, view);
    editions(site, original, view, news);
    return news;
  }

  /** Who made it. Google asks for an author: without one it is who it came by, or the newspaper. */
  private static void people(Site site, ArticleView view, ObjectNode news) {
    List<ObjectNode> authors = credited(site, view, Credit.Role.AUTHOR);
    List<ObjectNode> via = credited(site, view, Credit.Role.VIA);
    put(
        news,
        "author",
        Stream.of(authors, via, List.of(Things.publisher(site)))
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElseThrow());
    put(news, "translator", credited(site, view, Credit.Role.TRANSLATOR));
    put(news, "editor", credited(site, view, Credit.Role.EDITOR));
    put(news, "contributor", credited(site, view, Credit.Role.PHOTOGRAPHER));
  }

  /**
   * An article comes by an organisation; all else is done by people, or by the newspaper itself.
   */
  private static List<ObjectNode> credited(Site site, ArticleView view, Credit.Role role) {
    return names(view, role).stream()
        .map(
            name ->
                name.label().equalsIgnoreCase(site.name())
                    ? Things.publisher(site)
                    : Things.named(site, role == Credit.Role.VIA ? "Organization" : "Person", name))
        .toList();
  }

  private static List<Link> names(ArticleView view, Credit.Role role) {
    String key = role.name().toLowerCase(java.util.Locale.ROOT);
    return view.byline().stream()
        .filter(part -> part.key().equals(key))
        .flatMap(part -> part.names().stream())
        .toList();
  }

  /** What it rests on, where it came from, and what was corrected in it. */
  private static void record(ObjectNode news, ArticleView view) {
    put(news, "citation", things(view.sources(), ArticleData::source));
    List<Link> via =
        names(view, Credit.Role.VIA).stream()
            .filter(name -> name.address().startsWith("http"))
            .toList();
    put(news, "isBasedOn", things(via, name -> thing("CreativeWork").put("url", name.address())));
    put(news, "correction", things(view.corrections(), ArticleData::correction));
  }

  private static ObjectNode source(ArticleView.SourceLine source) {
    ObjectNode work = put(thing("CreativeWork"), "name", source.label());
    return put(put(work, "url", source.url()), "description", source.supports());
  }

  private static ObjectNode correction(ArticleView.Correction correction) {
    ObjectNode comment = thing("CorrectionComment");
    return put(comment.put("datePublished", correction.at().datetime()), "text", correction.note());
  }

  private static void editions(
      Site site, Optional<String> original, ArticleView view, ObjectNode news) {
    List<ArticleView.Translation> others =
        view.translations().stream()
            .filter(other -> original.isEmpty() || other.language().equals(original.get()))
            .toList();
    put(
        news,
        original.isPresent() ? "translationOfWork" : "workTranslation",
        things(
            others,
            other -> {
              String address = site.absolute(other.address());
              ObjectNode edition = thing("NewsArticle").put("@id", address + "#article");
              return put(edition.put("url", address), "headline", other.headline())
                  .put("inLanguage", other.language());
            }));
  }

  private static <T> List<ObjectNode> things(List<T> from, Function<T, ObjectNode> thing) {
    return from.stream().map(thing).toList();
  }

  /** The lead picture in one size, with what is said of it. */
  static ObjectNode picture(
      Site site, ArticleView view, ArticleView.Picture picture, Media.Sized sized) {
    ObjectNode image =
        Things.picture(site.absolute(sized.address()), sized.width(), sized.height());
    put(image, "caption", picture.caption());
    put(image, "creditText", picture.credit());
    return put(image, "creator", credited(site, view, Credit.Role.PHOTOGRAPHER));
  }
}
