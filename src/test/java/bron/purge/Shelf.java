package bron.purge;

import static org.assertj.core.api.Assertions.assertThat;

import bron.http.TestSite;
import bron.http.Visitor;
import bron.site.PurgeStore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cache in front of a test site that keeps all that it may for ever, until it is told otherwise,
 * and has every address of the site.
 */
final class Shelf {
  private static final String BASE = "http://bron.example";
  private static final List<String> ROOTS =
      List.of(
          "/",
          "/en",
          "/all/feed.xml",
          "/all/atom.xml",
          "/all/feed.json",
          "/robots.txt",
          "/sitemap.xml",
          "/sitemap-news.xml",
          "/search?q=de",
          "/en/search?q=the",
          "/search/feed.xml?q=de");

  /**
   * Named by what is in them, or not for readers; and what is made from the same as another:
   * formats of a feed, refinements of a search.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "/(static|media|share|admin)(/.*)?|/favicon\\.ico|//.*"
              + "|.*/(atom\\.xml|feed\\.json)|.*/search[?/].*");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:href|src|content|htmlUrl|xmlUrl)=\"([^\"]*)\"|<loc>([^<]*)</loc>|<link>([^<]*)</link>");

  /** In so many parts what is kept is looked at; 1 to look at everything after every change. */
  private static final int PARTS = Integer.getInteger("bron.parts", 3);

  private final TestSite site;
  private final Visitor reader;
  private final Set<String> addresses = new HashSet<>(ROOTS);
  private final Map<String, Answer> kept = new LinkedHashMap<>();
  private Map<String, Answer> now = Map.of();
  private long last;
  private int round;

  /** What an address answers, and the keys by which that may be kept; none where it may not. */
  private record Answer(int status, String body, Set<String> keys) {}

  /**
   * What came of a change.
   *
   * @param all the addresses that were kept before it
   * @param gone those of them that had to go
   */
  record Outcome(String change, Set<String> keys, int all, int gone) {
    /** How much stayed. */
    double stayed() {
      return (double) (all - gone) / all;
    }

    @Override
    public String toString() {
      return String.format(
          "%-52s %4d kept, %4d purged: %3.0f%% stayed", change, all, gone, 100 * stayed());
    }
  }

  /** In front of that site, with everything that it shows. */
  Shelf(TestSite site) {
    this.site = site;
    this.reader = site.visitor();
    fill();
  }

  /** Lets something happen; fails where an old answer stays. */
  Outcome after(String change, Runnable act) {
    int all = kept.size();
    act.run();
    Set<String> purged = purged();
    kept.values().removeIf(answer -> answer.keys().stream().anyMatch(purged::contains));
    int gone = all - kept.size();
    now = read();
    List<String> stale = new ArrayList<>();
    now.forEach(
        (address, fresh) -> {
          Answer answer = kept.getOrDefault(address, fresh);
          if (!answer.body().equals(fresh.body()) || answer.status() != fresh.status()) {
            stale.add(address + " " + answer.keys());
          }
        });
    assertThat(stale).as("%s: purged %s", change, purged).isEmpty();
    keep();
    return new Outcome(change, purged, all, gone);
  }

  private void fill() {
    purged();
    now = read();
    keep();
  }

  private void keep() {
    now.forEach(
        (address, answer) -> {
          if (!answer.keys().isEmpty()) {
            kept.putIfAbsent(address, answer);
          }
        });
  }

  private Set<String> purged() {
    List<PurgeStore.Row> rows =
        site.database().read(stores -> stores.of(PurgeStore.class).after(last));
    last = rows.isEmpty() ? last : rows.getLast().edition();
    return rows.stream()
        .flatMap(row -> Stream.of(row.keys().split(" ")))
        .collect(Collectors.toSet());
  }

  /**
   * What is not kept, and all that it leads to; and of what is kept a part, another one each time.
   */
  private Map<String, Answer> read() {
    Map<String, Answer> answers = new ConcurrentHashMap<>();
    round++;
    Set<String> next =
        addresses.stream()
            .filter(
                each ->
                    !kept.containsKey(each) || Math.floorMod(each.hashCode() + round, PARTS) == 0)
            .collect(Collectors.toUnmodifiableSet());
    while (!next.isEmpty()) {
      Set<String> found = ConcurrentHashMap.newKeySet();
      next.parallelStream()
          .forEach(
              address -> {
                HttpResponse<String> answer = reader.get(address);
                answers.put(address, answer(answer));
                leadsTo(answer).forEach(found::add);
              });
      found.removeAll(addresses);
      addresses.addAll(found);
      next = found;
    }
    return answers;
  }

  private static Stream<String> leadsTo(HttpResponse<String> answer) {
    return Stream.concat(targets(answer.body()), answer.headers().firstValue("Location").stream())
        .flatMap(Shelf::own);
  }

  private static Answer answer(HttpResponse<String> answer) {
    String caching = answer.headers().firstValue("Cache-Control").orElse("");
    assertThat(caching).as(answer.uri() + " says what may be done with it").isNotEmpty();
    boolean keepable = caching.startsWith("public") && caching.contains("s-maxage");
    String keys = answer.headers().firstValue("Surrogate-Key").orElse("");
    assertThat(keys.isEmpty()).as(answer.uri() + " " + caching).isNotEqualTo(keepable);
    return new Answer(
        answer.statusCode(), answer.body(), keepable ? Set.of(keys.split(" ")) : Set.of());
  }

  private static Stream<String> targets(String body) {
    Matcher found = ADDRESS.matcher(body);
    List<String> all = new ArrayList<>();
    while (found.find()) {
      Stream.of(1, 2, 3).map(found::group).filter(each -> each != null).forEach(all::add);
    }
    return all.stream();
  }

  private static Stream<String> own(String address) {
    String path =
        address
            .replace(BASE, "")
            .replace("&amp;", "&")
            .replace("&#x3D;", "=")
            .replaceAll("#.*", "");
    boolean ours = address.startsWith(BASE + "/") || address.startsWith("/");
    return ours && !path.isEmpty() && !ELSEWHERE.matcher(path).matches()
        ? Stream.of(path)
        : Stream.empty();
  }
}
