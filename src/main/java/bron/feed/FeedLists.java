package bron.feed;

import bron.author.AuthorStore;
import bron.db.Stores;
import bron.section.SectionStore;
import bron.site.Reading;
import bron.site.Site;
import bron.topic.TopicStore;
import bron.web.SurrogateKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the lists that have feeds, with their newest articles, in one transaction. */
final class FeedLists {
  /** How many articles a feed carries: the newest that are live. Every poll costs that much. */
  static final int LENGTH = Selection.LENGTH;

  private final Stores stores;
  private final Site site;
  private final FeedStore feeds;

  FeedLists(Stores stores, Site site) {
    this.stores = stores;
    this.site = site;
    this.feeds = stores.of(FeedStore.class);
  }

  /** What these lists are read from, in a language. */
  Reading reading(String language) {
    return new Reading(stores, site, language);
  }

  /** Everything in a language. */
  FeedList ofLanguage(String language) {
    return new FeedList(
        "site/" + language,
        site.name(),
        site.tagline(language),
        List.of(language),
        site.prefix(language),
        "",
        site.prefix(language).isEmpty() ? "/" : site.prefix(language),
        feeds.ofLanguage(language, site.defaultLanguage(), LENGTH),
        SurrogateKeys.USUAL);
  }

  /** Everything in every language. */
  FeedList ofEverything() {
    String names =
        site.languages().stream()
            .map(Site::locale)
            .map(locale -> locale.getDisplayLanguage(locale))
            .collect(Collectors.joining(", "));
    List<FeedStore.Entry> newest =
        site.languages().stream()
            .flatMap(each -> feeds.ofLanguage(each, site.defaultLanguage(), LENGTH).stream())
            .sorted(
                Comparator.comparing(FeedStore.Entry::publishedAt)
                    .thenComparing(FeedStore.Entry::articleId)
                    .reversed())
            .limit(LENGTH)
            .toList();
    String title = site.name() + " (" + names + ")";
    String tagline = site.tagline(site.defaultLanguage());
    return new FeedList(
        "all", title, tagline, site.languages(), "/all", "", "/", newest, SurrogateKeys.USUAL);
  }

  /** A section in a language. */
  Optional<FeedList> ofSection(String slug, String language) {
    return stores
        .of(SectionStore.class)
        .findBySlug(slug, language, site.defaultLanguage())
        .map(
            found ->
                list(
                    new Part("section", found.id(), slug, found.name(), found.description()),
                    language,
                    feeds.ofSection(found.id(), language, site.defaultLanguage(), LENGTH)));
  }

  /** A topic in a language. */
  Optional<FeedList> ofTopic(String slug, String language) {
    return stores
        .of(TopicStore.class)
        .findBySlug(slug, language, site.defaultLanguage())
        .map(
            found ->
                list(
                    new Part("topic", found.id(), slug, found.name(), found.description()),
                    language,
                    feeds.ofTopic(found.id(), language, site.defaultLanguage(), LENGTH)));
  }

  /** What credits an author, in a language. */
  Optional<FeedList> ofAuthor(String slug, String language) {
    return stores
        .of(AuthorStore.class)
        .findBySlug(slug, language, site.defaultLanguage())
        .map(
            found ->
                list(
                    new Part("author", found.id(), slug, found.name(), found.bio()),
                    language,
                    feeds.ofAuthor(found.id(), language, site.defaultLanguage(), LENGTH)));
  }

  private record Part(String noun, long id, String slug, String name, String about) {}

  private FeedList list(Part part, String language, List<FeedStore.Entry> entries) {
    String path = site.prefix(language) + "/" + part.noun() + "s/" + part.slug();
    String title = part.name() + " – " + site.name();
    String key = SurrogateKeys.list(part.noun(), part.id(), language);
    return new FeedList(
        key, title, part.about().strip(), List.of(language), path, "", path, entries, Set.of(key));
  }

  /** Articles that another part of the site has chosen. */
  FeedList ofSelection(Selection selection, String language) {
    List<FeedStore.Entry> entries =
        selection.articleIds().isEmpty()
            ? List.of()
            : feeds.ofArticles(selection.articleIds(), site.defaultLanguage(), LENGTH);
    return new FeedList(
        selection.key(),
        selection.title() + " – " + site.name(),
        "",
        List.of(language),
        selection.path(),
        selection.query(),
        selection.path() + selection.query(),
        entries,
        SurrogateKeys.USUAL);
  }
}
