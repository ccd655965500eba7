package bron.http;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Follows the links of a site and collects its pages: every kind, and a few of each. */
public final class SiteWalk {
  private static final List<String> NO_PAGES = List.of("/static/", "/media/", "/share/");

  private final Visitor visitor;
  private final int ofEachKind;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();

  private SiteWalk(Visitor visitor, int ofEachKind) {
    this.visitor = visitor;
    this.ofEachKind = ofEachKind;
  }

  /**
   * The pages by their paths.
   *
   * @param ofEachKind of pages whose addresses differ in numbers and slugs alone
   */
  public static Map<String, String> pages(Visitor visitor, int ofEachKind, String... starts) {
    SiteWalk walk = new SiteWalk(visitor, ofEachKind);
    Deque<String> next = new ArrayDeque<>(List.of(starts));
    Set<String> seen = new HashSet<>(next);
    while (!next.isEmpty()) {
      for (String link : walk.read(next.poll())) {
        if (seen.add(link)) {
          next.add(link);
        }
      }
    }
    return walk.pages;
  }

  private List<String> read(String path) {
    if (NO_PAGES.stream().anyMatch(path::startsWith)
        || kinds.merge(kind(path), 1, Integer::sum) > ofEachKind) {
      return List.of();
    }
    HttpResponse<String> answer = visitor.get(path);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
      return links(answer.headers().firstValue("Location").orElse(""));
    }
    if (!type.startsWith("text/html")) {
      return List.of();
    }
    pages.put(path, answer.body());
    return targets(Jsoup.parse(answer.body())).flatMap(link -> links(link).stream()).toList();
  }

  private static Stream<String> targets(Document page) {
    return Stream.concat(
        page.select("a[href]").eachAttr("href").stream(),
        page.select("iframe[srcdoc]").eachAttr("srcdoc").stream()
            .flatMap(still -> targets(Jsoup.parse(still))));
  }

  private List<String> links(String address) {
    String path =
        address
            .replace(visitor.site().address(), "")
            .replace("http://bron.example", "")
            .replaceAll("#.*", "");
    return path.startsWith("/") ? List.of(path) : List.of();
  }

  /**
   * The shape of an address: neither language nor numbers matter, nor the last part of long ones.
   */
  private static String kind(String path) {
    return path.replaceFirst("^/en/", "/")
        .replaceAll("=[^&]+", "=")
        .replaceAll("[0-9]+", "0")
        .replaceAll("(/(?:0/0/0|sections|topics|authors))/[^/?]+", "$1/x");
  }
}
