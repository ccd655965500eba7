package bron.settings;

import bron.article.ArticleStore;
import bron.author.AuthorStore;
import bron.db.Stores;
import bron.feed.Format;
import bron.section.SectionStore;
import bron.site.Languages;
import bron.site.Site;
import bron.topic.TopicStore;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells at which addresses the site answers by itself. A redirect is followed only where nothing
 * stands, so that one from there would never be.
 */
final class OwnAddresses {
  /** What stands below these is no reader's page, or no page at all. */
  private static final List<String> ROOMS = List.of("/admin", "/static", "/media", "/share");

  private static final List<String> FILES = List.of("/favicon.ico", "/robots.txt");
  private static final List<String> PAGES =
      List.of("/", "/search", "/opensearch.xml", "/feeds", "/feeds/topics", "/feeds/authors");
  private static final String FEED =
      Arrays.stream(Format.values())
          .map(format -> Pattern.quote("/" + format.file()))
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final Pattern FIXED =
      Pattern.compile("(?:/all|/search)?" + FEED + "|/feeds\\.opml|/sitemap(?:-[^/]+)?\\.xml");
  private static final Pattern LIST =
      Pattern.compile("/(sections|topics|authors)/([^/]+?)" + FEED + "?");
  private static final Pattern PERIOD =
      Pattern.compile("/\\d{4}(?:/(?:0[1-9]|1[0-2])(?:/(?:0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern ARTICLE =
      Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})/([^/]+?)(?:/embed/.+)?");

  private final Stores stores;
  private final Site site;

  OwnAddresses(Stores stores, Site site) {
    this.stores = stores;
    this.site = site;
  }

  /** Whether something stands at a path, or in time will: an archive's day. */
  boolean has(String path) {
    String language = Languages.of(path, site);
    if (!site.languages().contains(language)) {
      return false;
    }
    String plain = Languages.strip(path, language);
    return ROOMS.stream().anyMatch(room -> path.equals(room) || path.startsWith(room + "/"))
        || FILES.contains(path)
        || PAGES.contains(plain)
        || FIXED.matcher(plain).matches()
        || PERIOD.matcher(plain).matches()
        || isList(plain, language)
        || isArticle(plain, language);
  }

  private boolean isList(String path, String language) {
    Matcher list = LIST.matcher(path);
    if (!list.matches()) {
      return false;
    }
    String slug = list.group(2);
    String standard = site.defaultLanguage();
    return switch (list.group(1)) {
      case "sections" ->
          stores.of(SectionStore.class).findBySlug(slug, language, standard).isPresent();
      case "topics" -> stores.of(TopicStore.class).findBySlug(slug, language, standard).isPresent();
      default -> stores.of(AuthorStore.class).findBySlug(slug, language, standard).isPresent();
    };
  }

  /** A withdrawn one too: its address says why. */
  private boolean isArticle(String path, String language) {
    Matcher article = ARTICLE.matcher(path);
    return article.matches()
        && stores
            .of(ArticleStore.class)
            .findByAddress(
                language,
                article.group(1) + "-" + article.group(2) + "-" + article.group(3),
                article.group(4))
            .isPresent();
  }
}
