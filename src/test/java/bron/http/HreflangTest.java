package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every page of the sample site as a search engine does, and checks hreflang on each. */
class HreflangTest {
  private static final String BASE = "http://bron.example";

  private final TestSite site = TestSite.start();
  private final Map<String, Document> pages = new LinkedHashMap<>();

  @BeforeEach
  void walk() {
    site.app().loadSample();
    Deque<String> waiting = new ArrayDeque<>(List.of("/", "/en"));
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      if (pages.containsKey(path)) {
        continue;
      }
      var answer = site.visitor().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      Document page = Jsoup.parse(answer.body(), BASE + path);
      pages.put(path, page);
      for (Element link : page.select("a[href], link[rel=alternate][hreflang]")) {
        String address = link.absUrl("href");
        if (address.startsWith(BASE + "/") && isPage(address)) {
          waiting.add(path(address));
        }
      }
    }
  }

  private static boolean isPage(String address) {
    return !address.matches(".*\\.(xml|json)|.*/(media|static)/.*");
  }

  private static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void everyPageListsItselfAndEveryOtherListsItBack() {
    assertThat(pages).hasSizeGreaterThan(60);
    assertThat(pages.keySet().stream().filter(p -> p.startsWith("/en/2026/")).count())
        .as("English articles and archive pages")
        .isGreaterThan(4);
    List<String> translated = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          Map<String, String> table = table(page);
          if (table.isEmpty()) {
            return;
          }
          translated.add(path);
          String language = page.select("html").attr("lang");
          assertThat(table).as(path).containsEntry(language, BASE + path);
          assertThat(table).as(path).containsEntry("x-default", table.get("nl"));
          table.forEach((to, address) -> assertListsTheSame(path, table, to, address));
        });
    assertThat(translated).hasSizeGreaterThan(20).contains("/", "/en", "/sections/energie");
    assertThat(translated).contains("/2026/09/24/buurtbatterij-vlietstraat");
  }

  private void assertListsTheSame(
      String path, Map<String, String> table, String language, String address) {
    Document other = pages.get(path(address));
    assertThat(other).as("%s has %s, which is there", path, address).isNotNull();
    assertThat(table(other)).as("%s and %s", path, address).isEqualTo(table);
    if (!language.equals("x-default")) {
      assertThat(other.select("html").attr("lang")).isEqualTo(language);
      assertThat(other.select("link[rel=canonical]").attr("href")).isEqualTo(address);
    }
  }

  @Test
  void nobodyIsSentToAnEmptyPageOfAnotherLanguage() {
    pages.forEach(
        (path, page) ->
            table(page)
                .forEach(
                    (language, address) ->
                        assertThat(page(path(address)).select(".empty"))
                            .as("%s sends to %s", path, address)
                            .isEmpty()));
  }

  @Test
  void whatIsInOneLanguageAloneListsNothing() {
    assertThat(table(page("/2026/09/24/buurtbatterij-vlietstraat"))).hasSize(3);
    List<String> alone =
        pages.keySet().stream()
            .filter(path -> path.matches("/20\\d\\d/\\d\\d/\\d\\d/.+"))
            .filter(path -> table(page(path)).isEmpty())
            .toList();
    assertThat(alone).isNotEmpty();
    for (String path : alone) {
      assertThat(page(path).select("footer a[hreflang]")).as(path).isEmpty();
    }
  }

  private Document page(String path) {
    return java.util.Objects.requireNonNull(pages.get(path), path);
  }

  private static Map<String, String> table(Document page) {
    Map<String, String> table = new LinkedHashMap<>();
    for (Element link : page.select("link[rel=alternate][hreflang]")) {
      String before = table.put(link.attr("hreflang"), link.attr("href"));
      assertThat(before).as("each language once").isNull();
    }
    return table;
  }
}
