package bron.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes the lists of what readers ask of a site, from its site map.
 *
 * <p>{@code Addresses PORT FOLDER}: FOLDER gets {@code articles}, the paths of most articles in an
 * order without any, {@code others}, those of the rest, and {@code readers}, what readers ask.
 */
final class Addresses {
  private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");
  private static final Pattern ARTICLE = Pattern.compile("(/[a-z]{2})?/\\d{4}/\\d\\d/\\d\\d/[^/]+");
  private static final int REQUESTS = 50_000;
  private static final int READ = 1_000;
  private static final int OTHERS = 20_000;

  private final Random random = new Random(20_261_128);
  private final Client site;

  private Addresses(Client site) {
    this.site = site;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    try (Client site = new Client(Integer.parseInt(args[0]))) {
      Addresses addresses = new Addresses(site);
      List<String> all = new ArrayList<>();
      for (String part : addresses.locations("/sitemap.xml")) {
        all.addAll(addresses.locations(part));
      }
      List<String> articles =
          new ArrayList<>(all.stream().filter(ARTICLE.asMatchPredicate()).toList());
      Comparator<String> byDate = Comparator.comparing(path -> path.substring(path.indexOf("/2")));
      List<String> newest = articles.stream().sorted(byDate.reversed()).limit(READ).toList();
      List<String> lists = all.stream().filter(path -> path.startsWith("/sections/")).toList();
      Files.write(folder.resolve("readers"), addresses.asked(newest, lists));
      Collections.shuffle(articles, addresses.random);
      int others = Math.min(OTHERS, articles.size() / 4);
      Files.write(folder.resolve("others"), articles.subList(0, others));
      Files.write(folder.resolve("articles"), articles.subList(others, articles.size()));
    }
  }

  private List<String> locations(String path) throws IOException {
    return LOCATION
        .matcher(site.get(path).expect(200, path).text())
        .results()
        .map(found -> URI.create(found.group(1)).getRawPath())
        .map(found -> found.isEmpty() ? "/" : found)
        .toList();
  }

  /**
   * Of ten requests six are for an article, the newer the more often; two for the front page, one
   * for a section, one for a feed.
   */
  private List<String> asked(List<String> articles, List<String> sections) {
    List<String> asked = new ArrayList<>();
    List<String> feeds = List.of("/feed.xml", "/atom.xml", "/feed.json");
    for (int i = 0; i < REQUESTS; i++) {
      asked.add(
          switch (i % 10) {
            case 0, 5 -> "/";
            case 3 -> sections.isEmpty() ? "/" : sections.get(random.nextInt(sections.size()));
            case 7 -> feeds.get(random.nextInt(feeds.size()));
            default -> articles.get(rank(articles.size()));
          });
    }
    return asked;
  }

  /** The second is read half as often as the first, the third a third as often, and so on. */
  private int rank(int of) {
    return (int) Math.min(of - 1, Math.exp(random.nextDouble() * Math.log(of + 1.0)) - 1);
  }
}
