package bron.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where readers see stories.
 *
 * @param name for people
 * @param path where it is; {@code NAME} and {@code PATH} in it stand for those of a story
 * @param shows what there is to see of a story
 */
record Surface(String name, String path, Shows shows) {
  /** What there is to see of a live story. */
  enum Shows {
    /** Its headline. */
    HEADLINE,
    /** Its address. */
    ADDRESS,
    /** All of it; and why it was withdrawn, once it is. */
    ITSELF
  }

  /** The feeds of a list. */
  private static final List<String> FEEDS = List.of("feed.xml", "atom.xml", "feed.json");

  /** The front page, those lists, the feeds of all of them, the site maps, search, the article. */
  static List<Surface> of(List<String> lists, String day, String siteMap) {
    List<String> paths = new ArrayList<>(List.of("/", day, "/all/feed.xml", "/sitemap-news.xml"));
    FEEDS.forEach(feed -> paths.add("/" + feed));
    for (String list : lists) {
      paths.add(list);
      FEEDS.forEach(feed -> paths.add(list + "/" + feed));
    }
    List<Surface> surfaces = new ArrayList<>();
    paths.forEach(path -> surfaces.add(new Surface(path, path, Shows.HEADLINE)));
    surfaces.add(new Surface("search", "/search?q=NAME", Shows.HEADLINE));
    surfaces.add(new Surface("article", "PATH", Shows.ITSELF));
    surfaces.add(new Surface(siteMap, siteMap, Shows.ADDRESS));
    return surfaces;
  }

  /** Where it is for that story. */
  String path(Story story) {
    return path.replace("NAME", story.name()).replace("PATH", story.path());
  }

  /** Whether it is about one story: of others it may show something, and need not. */
  boolean isOfOne() {
    return path.contains("NAME") || path.contains("PATH");
  }

  /**
   * Whether it shows that story as it is now.
   *
   * @param asked the story that was asked for
   */
  boolean isNow(Reader.Page page, Story story, Story asked) {
    if (shows == Shows.ADDRESS) {
      return page.text().contains(story.path() + "<") == story.live();
    }
    boolean same = story.name().equals(asked.name());
    if (shows == Shows.ITSELF && same && !story.live()) {
      return page.status() == 410 && page.text().contains(story.reason());
    }
    int version = story.versionIn(page.text());
    boolean nothing = version == Story.NOTHING;
    boolean may = isOfOne() && !same;
    return story.live() ? version == story.version() || (nothing && may) : nothing;
  }

  /** Whether it shows nothing of that story that is older than what it is now. */
  boolean isNotOlder(Reader.Page page, Story story) {
    if (shows == Shows.ADDRESS || page.status() == 410) {
      return true;
    }
    int version = story.versionIn(page.text());
    return version == Story.NOTHING || version >= story.version();
  }
}
