package bron.site;

import bron.db.Stores;
import bron.web.Assets;
import bron.web.Frame;
import bron.web.HeadData;
import bron.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a page into the site: masthead, navigation, the languages it exists in, its feeds. */
public final class Frames {
  private static final List<String> RIGHT_TO_LEFT =
      List.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  private final Assets assets;

  /** With those stylesheets. */
  public Frames(Assets assets) {
    this.assets = assets;
  }

  /**
   * What a page says of itself.
   *
   * @param title without the site's name; empty on the front page
   * @param description for search engines; empty for none
   * @param path its canonical path, with the language's prefix; empty where it has none
   * @param translations the canonical path of this page in each language that has it, this one
   *     included; see {@link Alternates}
   * @param feedPath the list whose feeds it announces beside the site's own, such as {@code
   *     /sections/ai} or {@code /search?q=ai}; empty for none
   * @param feedTitle what that list is called
   * @param head what its head tells machines besides
   */
  public record About(
      String title,
      String description,
      String path,
      Map<String, String> translations,
      String feedPath,
      String feedTitle,
      HeadData head) {

    /** One whose head tells machines nothing besides. */
    public About(
        String title,
        String description,
        String path,
        Map<String, String> translations,
        String feedPath,
        String feedTitle) {
      this(title, description, path, translations, feedPath, feedTitle, HeadData.NONE);
    }
  }

  /** The frame of a page in a language. */
  public Frame frame(Stores stores, Site site, String language, About about) {
    return new Frame(
        language,
        direction(language),
        site.name(),
        site.tagline(language),
        site.path(language, "/"),
        site.path(language, "/search"),
        site.path(language, "/opensearch.xml"),
        about.title(),
        about.description(),
        about.path().isEmpty() ? "" : site.absolute(about.path()),
        about.head(),
        assets.address("css/site.css"),
        navigation(stores, site, language),
        Alternates.offered(site, language, about.translations()),
        years(stores, site, language),
        Alternates.told(site, about.path(), about.translations()),
        feeds(site, language, about),
        site.prefix(language) + "/feeds");
  }

  /** The direction of a language's script: {@code ltr} or {@code rtl}. */
  public static String direction(String language) {
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }

  private static List<Link> navigation(Stores stores, Site site, String language) {
    if (site.navigation().isEmpty()) {
      return List.of();
    }
    Map<String, NavigationStore.Entry> found =
        stores
            .of(NavigationStore.class)
            .sections(site.navigation(), language, site.defaultLanguage())
            .stream()
            .collect(Collectors.toMap(NavigationStore.Entry::slug, Function.identity()));
    return site.navigation().stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(e -> new Link(e.name(), site.prefix(language) + "/sections/" + e.slug()))
        .toList();
  }

  private static List<Link> years(Stores stores, Site site, String language) {
    return stores.of(NavigationStore.class).years(language).stream()
        .map(year -> new Link(year, site.prefix(language) + "/" + year))
        .toList();
  }

  private static List<Frame.Feed> feeds(Site site, String language, About about) {
    List<Frame.Feed> all = new ArrayList<>();
    if (!about.feedPath().isEmpty()) {
      addFeeds(all, about.feedTitle(), site.absolute(about.feedPath()));
    }
    addFeeds(all, site.name(), site.absolute(site.prefix(language)));
    return List.copyOf(all);
  }

  private static void addFeeds(List<Frame.Feed> all, String title, String list) {
    int end = list.indexOf('?') < 0 ? list.length() : list.indexOf('?');
    String base = list.substring(0, end);
    String query = list.substring(end);
    all.add(new Frame.Feed("application/atom+xml", title + " (Atom)", base + "/atom.xml" + query));
    all.add(new Frame.Feed("application/rss+xml", title + " (RSS)", base + "/feed.xml" + query));
    all.add(
        new Frame.Feed("application/feed+json", title + " (JSON)", base + "/feed.json" + query));
  }
}
