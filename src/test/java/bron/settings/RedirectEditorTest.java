package bron.settings;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import bron.http.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectEditorTest {
  private static final List<String> OWN =
      List.of(
          "/",
          "http://bron.example",
          "/en",
          "/en/",
          "/nl",
          "/2026",
          "/2026/",
          "/2026/11",
          "/2026/11/24",
          "/en/2026/11/24",
          "/x/../2026",
          "/%32026",
          "/feeds",
          "/feeds/topics",
          "/feeds.opml",
          "/feed.xml",
          "/en/atom.xml",
          "/all/feed.json",
          "/search",
          "/en/search",
          "/search/feed.xml",
          "/opensearch.xml",
          "/sections/ai",
          "/sections/ai/",
          "/en/sections/ai",
          "/sections/ai/feed.xml",
          "/topics/chips",
          "/topics/chips/atom.xml",
          "/authors/sanne",
          "/2026/11/24/een-kop",
          "/2026/11/24/een-kop/embed/x",
          "/static/x",
          "/media/x",
          "/share/x",
          "/admin",
          "/favicon.ico",
          "/robots.txt",
          "/sitemap.xml",
          "/sitemap-news.xml",
          "/sitemap-1.xml");

  private final TestSite site = TestSite.start();
  private final Visitor administrator = site.signedIn(Role.ADMINISTRATOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aRedirectIsAddedFollowedAndRemoved() {
    assertThat(add("/oud", "/nieuw").statusCode()).isEqualTo(303);

    assertThat(location("/oud")).isEqualTo("/nieuw");
    assertThat(location("/oud/")).isEqualTo("/nieuw");
    assertThat(administrator.page("/admin/redirects").select("tbody tr").text())
        .contains("/oud /nieuw 24 november 2026");

    assertThat(administrator.post("/admin/redirects/removals", "path", "/oud").statusCode())
        .isEqualTo(303);
    assertThat(site.visitor().get("/oud").statusCode()).isEqualTo(404);
    assertThat(administrator.post("/admin/redirects/removals", "path", "/oud").statusCode())
        .isEqualTo(303);
  }

  @Test
  void redirectsLeadOnAtOnce() {
    add("/b", "/c");
    add("/a", "/b");
    assertThat(location("/a")).isEqualTo("/c");

    add("/c", "https://elders.example/d");
    assertThat(location("/a")).isEqualTo("https://elders.example/d");
    assertThat(location("/b")).isEqualTo("https://elders.example/d");
  }

  @Test
  void theSitesOwnAddressAndAccentsAreUnderstood() {
    add("http://bron.example/café/", "http://bron.example/koffie");
    assertThat(location("/caf%C3%A9")).isEqualTo("/koffie");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/../b, /b",
    "/a/./b/, /a/b",
    "/a//b, /a/b",
    "/%6fud/%7Ex, /oud/~x",
    "/caf%c3%a9, /caf%C3%A9",
    "https://BRON.example/oud/, /oud",
    "/2026/13, /2026/13",
    "/humans.txt, /humans.txt",
    "/sections/oud, /sections/oud",
    "/2020/01/01/oud, /2020/01/01/oud",
  })
  void anOddSpellingIsMadePlain(String typed, String plain) {
    assertThat(add(typed, "/nieuw").statusCode()).isEqualTo(303);
    assertThat(administrator.page("/admin/redirects").select("tbody th").text()).isEqualTo(plain);
    assertThat(location(plain)).isEqualTo("/nieuw");
  }

  @Test
  void whereTheSiteAnswersNothingIsRedirected() {
    Stories stories = new Stories(site);
    stories.section("ai", Map.of("nl", "AI"));
    stories.topic("chips", Map.of("nl", "Chips"));
    stories.author("sanne", "Sanne");
    stories.published(Manuscript.of("Een kop"));

    for (String path : OWN) {
      HttpResponse<String> answer = add(path, "/nieuw");
      assertThat(answer.statusCode()).as(path).isEqualTo(422);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("#f-path-problem").text())
          .as(path)
          .startsWith("Onder dit adres staat");
      assertThat(page.select("#f-path").val()).isEqualTo(path);
      assertThat(page.select("tbody tr")).isEmpty();
    }
  }

  @Test
  void aRenameAfterItKeepsOneHopAndMakesNoLoop() {
    String desk = section("ai");
    add("/oud", "/sections/ai");
    administrator.post(desk, "version", "1", "name-nl", "AI", "slug", "ki");
    assertThat(location("/oud")).isEqualTo("/sections/ki");
    administrator.post(desk, "version", "2", "name-nl", "AI", "slug", "ai");
    assertThat(location("/oud")).isEqualTo("/sections/ai");
    assertThat(location("/sections/ki")).isEqualTo("/sections/ai");
    assertThat(site.visitor().get("/sections/ai").statusCode()).isEqualTo(200);
  }

  private String section(String slug) {
    return administrator
        .post("/admin/sections", "name-nl", "AI", "slug", slug)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("\\?.*", "");
  }

  @Test
  void aLoopIsRefusedHoweverLongOrOddlySpelled() {
    add("/a", "/b");
    add("/b", "/c");
    for (String back : List.of("/a", "/b", "/a/", "/x/../a", "http://bron.example/b", "/%61")) {
      HttpResponse<String> answer = add("/c", back);
      assertThat(answer.statusCode()).as(back).isEqualTo(422);
      assertThat(Jsoup.parse(answer.body()).select("#f-target-problem").text())
          .isEqualTo("Dit adres leidt terug naar het oude.");
    }
    assertThat(location("/a")).isEqualTo("/c");
  }

  @ParameterizedTest
  @CsvSource({
    "/../b, /x, path",
    "/a?, /x, path",
    "/a#b, /x, path",
    "/a%zz, /x, path",
    "https://elders.example/x, /x, path",
    "ftp://bron.example/x, /x, path",
    "rss, /feed.xml, path",
    "'', /x, path",
    "//elders.example, /x, path",
    "/a b, /x, path",
    "/zoek?q=x, /x, path",
    "/admin/articles, /x, path",
    "/bezet, /x, path",
    "/a, '', target",
    "/a, javascript:alert(1), target",
    "/a, //elders.example, target",
    "/a, /a, target",
    "/ergens, /bezet, target",
  })
  void whatCannotBeIsSaidBesideTheField(String path, String target, String field) {
    add("/bezet", "/ergens");

    HttpResponse<String> answer = add(path, target);

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".problem").eachAttr("id")).containsExactly("f-" + field + "-problem");
    assertThat(page.select("#f-path").val()).isEqualTo(path);
    assertThat(page.select("#f-target").val()).isEqualTo(target);
  }

  @Test
  void aLongListIsReadInPagesAndSearched() {
    for (int i = 100; i < 203; i++) {
      add("/oud-" + i, "/nieuw-" + i);
    }
    Document first = administrator.page("/admin/redirects?q=oud-");
    assertThat(first.select("tbody tr")).hasSize(100);
    Document second = administrator.page(first.select("[rel=next]").attr("href"));
    assertThat(second.select("tbody th").eachText())
        .containsExactly("/oud-200", "/oud-201", "/oud-202");
    assertThat(second.select("[rel=next]")).isEmpty();
    assertThat(administrator.page("/admin/redirects?q=%25").text()).contains("Geen doorverwijzing");
  }

  @Test
  void onlyAdministratorsComeHere() {
    Visitor editor = site.signedIn(Role.EDITOR);
    assertThat(editor.get("/admin/redirects").statusCode()).isEqualTo(403);
    assertThat(editor.post("/admin/redirects", "path", "/a", "target", "/b").statusCode())
        .isEqualTo(403);
    assertThat(administrator.postRaw("/admin/redirects", "path=/a&target=/b").statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> add(String path, String target) {
    return administrator.post("/admin/redirects", "path", path, "target", target);
  }

  private String location(String path) {
    return site.visitor().get(path).headers().firstValue("Location").orElse("nowhere");
  }
}
