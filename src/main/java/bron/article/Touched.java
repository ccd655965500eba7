package bron.article;

import bron.db.Stores;
import bron.site.PurgeStore;
import bron.site.Site;
import bron.web.SurrogateKeys;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which kept answers a publication makes wrong: told by where the article stood before it, and
 * where it stands after.
 *
 * <p>Three things reach beyond what shows the article: pages that choose from a list by themselves
 * say something else when it comes or goes; and the frame of every page names the sections and
 * years that have articles.
 */
final class Touched {
  private final Stores stores;
  private final Site site;
  private final Article before;
  private final Set<String> lists;

  private Touched(Stores stores, Site site, Article before) {
    this.stores = stores;
    this.site = site;
    this.before = before;
    this.lists = stores.of(ListedStore.class).lists(before.id());
  }

  /** What is known of an article before a publication; empty where nobody wants to know. */
  static Optional<Touched> before(Stores stores, Site site, Article article) {
    return stores.of(PurgeStore.class).isWanted()
        ? Optional.of(new Touched(stores, site, article))
        : Optional.empty();
  }

  /** The surrogate keys of what is wrong after it. */
  Set<String> keys() {
    Article after = stores.of(ArticleStore.class).find(before.id()).orElseThrow();
    Set<String> now = stores.of(ListedStore.class).lists(after.id());
    Set<String> keys = of(site, after, lists);
    keys.addAll(now);
    for (String list : changed(onLists(before, lists), onLists(after, now))) {
      keys.add(SurrogateKeys.around(list));
      if (showsInFrames(after, list)) {
        keys.add(SurrogateKeys.SITE);
      }
    }
    return keys;
  }

  /** The keys of what shows an article that has been published, and is on those lists. */
  static Set<String> of(Site site, Article article, Set<String> lists) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(SurrogateKeys.NEWS);
    keys.add(SurrogateKeys.article(article.id()));
    keys.add(SurrogateKeys.story(article.storyId()));
    article.dateline().map(LocalDate::parse).ifPresent(day -> keys.add(year(day)));
    // The archive goes by the zone that the site has now, addresses by the one that it had.
    article.publishedAt().ifPresent(at -> keys.add(year(LocalDate.ofInstant(at, site.zone()))));
    keys.addAll(lists);
    return keys;
  }

  private static String year(LocalDate day) {
    return SurrogateKeys.year(day.getYear());
  }

  private static Set<String> onLists(Article article, Set<String> lists) {
    if (article.state() != State.LIVE) {
      return Set.of();
    }
    Set<String> all = new HashSet<>(lists);
    all.add(SurrogateKeys.everything(article.language()));
    return all;
  }

  private static Set<String> changed(Set<String> before, Set<String> now) {
    Set<String> either = new LinkedHashSet<>(before);
    either.addAll(now);
    either.removeIf(list -> before.contains(list) && now.contains(list));
    return either;
  }

  /** Whether the list has got its first article, or lost its last, and every page says so. */
  private boolean showsInFrames(Article article, String list) {
    ListedStore store = stores.of(ListedStore.class);
    if (list.equals(SurrogateKeys.everything(article.language()))) {
      int year = LocalDate.parse(article.dateline().orElseThrow()).getYear();
      String first = LocalDate.of(year, 1, 1).toString();
      String next = LocalDate.of(year + 1, 1, 1).toString();
      return !store.periodHasOther(first, next, article.language(), article.id());
    }
    String[] parts = list.split("/");
    return parts[0].equals("section")
        && !store.sectionHasOther(Long.parseLong(parts[1]), parts[2], article.id());
  }
}
