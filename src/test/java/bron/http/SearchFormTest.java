package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of search, whatever is typed into it. */
class SearchFormTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void theEmptyPageTellsHowToSearch() {
    press.section("ai", "AI", "AI");

    Document page = ReadersPage.sound(site.visitor(), "/search");

    assertThat(page.title()).isEqualTo("Zoeken – Bron");
    assertThat(page.select(".search-help").text()).contains("aanhalingstekens", "minteken");
    assertThat(page.select("form[role=search][method=get] #q[autofocus]")).hasSize(1);
    assertThat(page.select("label[for]").eachAttr("for"))
        .contains("q", "section", "year", "from", "to");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://bron.example/search");
    assertThat(site.visitor().get("/search").headers().firstValue("X-Robots-Tag")).isEmpty();
  }

  @Test
  void everyPageLeadsToIt() {
    press.article("Kop").publish();

    for (String path : List.of("/", "/2026/11/24/kop", "/2026", "/en", "/search", "/nergens")) {
      Document page = site.visitor().page(path);
      String prefix = path.equals("/en") ? "/en" : "";
      assertThat(page.select(".masthead a[rel=search]").attr("href"))
          .as(path)
          .isEqualTo(prefix + "/search");
      assertThat(page.select("head link[rel=search]").attr("href"))
          .isEqualTo(prefix + "/opensearch.xml");
    }
  }

  @Test
  void resultsAreNotForSearchEnginesAndCanBeKept() {
    press.article("Kabel").publish();

    HttpResponse<String> page = site.visitor().get("/search?q=kabel");
    HttpResponse<String> head = site.visitor().head("/search?q=kabel");
    String tag = page.headers().firstValue("ETag").orElseThrow();

    assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).contains(tag);
    assertThat(site.visitor().get("/search?q=kabel", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(site.visitor().page("/search?q=kabel").select("link[rel=canonical]")).isEmpty();
  }

  @Test
  void fieldsThatSayNothingGoFromTheAddress() {
    HttpResponse<String> page =
        site.visitor().get("/search?q=een+%26+twee&section=&author=&year=&from=&to=");

    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location")).contains("/search?q=een+%26+twee");
    assertThat(site.visitor().get("/en/search?q=").headers().firstValue("Location"))
        .contains("/en/search");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!", "?!...", "-", "\"\"", "😀🎉", "\u0001\u0002", "* ^", "—", "'", "\uFFFF"})
  void whereNoWordIsTheFormSaysSo(String typed) {
    HttpResponse<String> page = site.visitor().get("/search?q=" + encoded(typed));
    Document shown = ReadersPage.sound(site.visitor(), "/search?q=" + encoded(typed));

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(shown.select(".problem").text()).startsWith("Hier staat geen woord in.");
    assertThat(shown.select("#q").attr("aria-describedby")).isEqualTo("problem-q");
  }

  @ParameterizedTest
  @CsvSource({
    "section=nergens, section",
    "author=niemand, author",
    "year=26, year",
    "year=0000, year",
    "from=gisteren, from",
    "to=2026-13-01, to",
    "to=2026-02-30, to",
    "from=2026-05-02&to=2026-05-01, to",
    "year=2025&from=2026-01-01, from"
  })
  void aFilterThatCannotBeIsToldOfAndNothingTypedIsLost(String query, String field) {
    String path = "/search?q=kabel&" + query;
    Document page = ReadersPage.sound(site.visitor(), path);

    assertThat(site.visitor().get(path).statusCode()).isEqualTo(400);
    assertThat(page.select("#problem-" + field).text()).isNotEmpty();
    assertThat(page.select("details[open]")).hasSize(1);
    assertThat(page.select("#q").val()).isEqualTo("kabel");
    for (String pair : query.split("&")) {
      String name = pair.split("=")[0];
      assertThat(page.select("input#" + name + ", #" + name + " [selected]").val())
          .isEqualTo(pair.split("=")[1]);
    }
  }

  @Test
  void aQueryThatIsTooLongComesBackAsItWas() {
    String typed = "kabel ".repeat(60).strip();
    Document page = ReadersPage.sound(site.visitor(), "/search?q=" + encoded(typed));
    assertThat(page.select(".problem").text())
        .startsWith("Een zoekvraag kan hoogstens 200 tekens lang zijn; deze heeft er 359.");
    assertThat(page.select("#q").val()).isEqualTo(typed);

    String words = "a b c d e f g h i j k l m n o p q r s t u";
    Document many = ReadersPage.sound(site.visitor(), "/search?q=" + encoded(words));
    assertThat(many.select(".problem").text()).contains("hoogstens 20 woorden");
    assertThat(many.select("#q").val()).isEqualTo(words);
  }

  @Test
  void tenThousandWordsGetAPageToo() {
    HttpResponse<String> page = site.visitor().get("/search?q=" + "kabel+".repeat(10_000));

    assertThat(page.statusCode()).isEqualTo(414);
    assertThat(page.body()).contains("Dit adres is te lang", "Naar de voorpagina");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=kabel&page=0",
        "/search?q=kabel&page=2",
        "/search?q=kabel&page=x",
        "/search?q=kabel&page=999999999999",
        "/search?q=kabel&sort=new&before=x",
        "/search?q=kabel&sort=new&before=1",
        "/search?q=kabel&sort=new&after=999999999999999999"
      })
  void aPageThatIsNotThereIsNotFound(String path) {
    press.article("Kabel").publish();

    assertThat(site.visitor().get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void beyondWhereASearchStoppedThereMayBeNothing() {
    press.article("Kabel").publish();

    Document page = ReadersPage.sound(site.visitor(), "/search?q=kabel&sort=new&beyond=1");

    assertThat(page.select(".hits")).isEmpty();
    assertThat(page.select(".pages a[rel=prev]").attr("href")).contains("q=kabel");
  }

  @Test
  void whateverIsTypedIsNeverAFault() {
    press.article("Kabel AND NEAR").text("een \"twee\" e-mail o'brien", "c++ {x}").publish();
    Random random = new Random(13);
    String[] parts = {
      "kabel",
      "AND",
      "OR",
      "NOT",
      "NEAR",
      "NEAR(",
      ")",
      "(",
      "\"",
      "”",
      "-",
      "--",
      "*",
      "^",
      ":",
      "headline:",
      "{",
      "}",
      "+",
      "#",
      "'",
      "''",
      "_",
      "nl_kabel",
      "nl__all",
      ";",
      "\\",
      "%",
      "\u0000",
      "\uD800",
      "é",
      "東",
      "ص",
      "e-mail",
      "o'brien",
      "c++",
      "\n",
      "\t",
      "…",
      "𝐀",
      " ",
      " ",
      " "
    };
    for (int i = 0; i < 400; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(9); j >= 0; j--) {
        typed.append(parts[random.nextInt(parts.length)]);
      }
      String query = (i % 3 == 0 ? "&sort=new" : "") + (i % 2 == 0 ? "&from=2020-01-01" : "");
      int status =
          site.visitor().get("/search?q=" + encoded(typed.toString()) + query).statusCode();
      assertThat(status).as(typed.toString()).isIn(200, 302, 400);
      int feed = site.visitor().get("/search/atom.xml?q=" + encoded(typed.toString())).statusCode();
      assertThat(feed).as(typed.toString()).isIn(200, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%ff%fe", "q", "q=a&q=b", "q=%00", "%", "=", "&&&q=kabel&"})
  void norIsAnOddAddress(String query) {
    HttpResponse<String> page =
        site.send(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create(
                        site.address() + "/search?" + query.replaceAll("%(?![0-9a-f]{2})", "%25")))
                .GET());
    assertThat(page.statusCode()).isIn(200, 302, 400);
  }
}
