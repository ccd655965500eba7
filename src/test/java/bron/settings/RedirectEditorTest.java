package bron.settings;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.TestSite;
import bron.http.Visitor;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectEditorTest {
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
