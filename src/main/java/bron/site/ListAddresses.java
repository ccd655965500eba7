package bron.site;

import bron.db.Stores;
import bron.web.Link;
import java.time.Instant;
import java.util.List;

/** The addresses of a list of articles: its page and its feeds, in every language of the site. */
public final class ListAddresses {
  private static final List<String> ENDS = List.of("", "/feed.xml", "/atom.xml", "/feed.json");

  private ListAddresses() {}

  /**
   * The addresses that a list leaves, each with the one that it leads to then.
   *
   * @param before the path in the default language: {@code /sections/ai}
   * @param now likewise
   */
  public static List<Link> moves(Site site, String before, String now) {
    return before.equals(now)
        ? List.of()
        : site.languages().stream()
            .map(site::prefix)
            .flatMap(
                prefix ->
                    ENDS.stream().map(end -> new Link(prefix + before + end, prefix + now + end)))
            .toList();
  }

  /**
   * Lets a list's old addresses lead to its new ones; without effect where nothing changes.
   *
   * @param before the path in the default language: {@code /sections/ai}
   * @param now likewise
   */
  public static void move(Stores stores, Site site, String before, String now, Instant at) {
    RedirectStore redirects = stores.of(RedirectStore.class);
    moves(site, before, now).forEach(way -> redirects.move(way.label(), way.address(), at));
  }

  /** Takes away the redirects at the addresses of a list that has come to stand there. */
  public static void take(Stores stores, Site site, String path) {
    RedirectStore redirects = stores.of(RedirectStore.class);
    for (String language : site.languages()) {
      ENDS.forEach(end -> redirects.remove(site.prefix(language) + path + end));
    }
  }
}
