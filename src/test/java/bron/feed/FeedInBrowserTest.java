package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import bron.http.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed that somebody opens in a browser is a page; a program gets the feed, whatever it says. */
class FeedInBrowserTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private final TestSite site = TestSite.start();
  private final Visitor reader = site.visitor();

  @BeforeEach
  void fill() {
    Stories stories = new Stories(site);
    long ai = stories.section("ai", Map.of("nl", "AI", "en", "AI"));
    stories.published(Manuscript.of("Kop <b>").section(ai));
    stories.published("en", Manuscript.of("Headline").section(ai));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> opened(String path, String... headers) {
    String[] all = new String[headers.length + 4];
    all[0] = "Sec-Fetch-Dest";
    all[1] = "document";
    all[2] = "Accept";
    all[3] = BROWSER;
    System.arraycopy(headers, 0, all, 4, headers.length);
    return reader.get(path, all);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/feed.xml, nl, Kop <b>",
    "/en/atom.xml, en, Headline",
    "/sections/ai/feed.json, nl, Kop <b>",
    "/all/atom.xml, nl, Headline"
  })
  void aBrowserShowsWhatItIs(String path, String language, String headline) {
    HttpResponse<String> answer = opened(path);
    Document page = Jsoup.parse(answer.body());
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(page.select("html").attr("lang")).isEqualTo(language);
    assertThat(page.title()).endsWith("Bron").doesNotContain("Bron – Bron");
    assertThat(page.select("input.feed-address").val()).isEqualTo("http://bron.example" + path);
    assertThat(page.select("input.feed-address").hasAttr("readonly")).isTrue();
    assertThat(page.select(".feeds-group li a").eachText()).contains(headline);
    assertThat(page.select(".feeds-about a[href*=" + path.replaceAll("/[^/]*$", "/") + "]").size())
        .isGreaterThanOrEqualTo(2);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("script")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        BROWSER,
        "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.7, */*;q=0.1",
        "text/html, */*",
        "application/rss+xml, application/rdf+xml;q=0.8, application/atom+xml;q=0.6, text/xml;q=0.4"
      })
  void aProgramGetsTheFeed(String accept) {
    for (String destination : new String[] {"", "empty"}) {
      HttpResponse<String> answer =
          destination.isEmpty()
              ? reader.get("/atom.xml", "Accept", accept)
              : reader.get("/atom.xml", "Accept", accept, "Sec-Fetch-Dest", destination);
      assertThat(header(answer, "Content-Type")).startsWith("application/atom+xml");
    }
  }

  @Test
  void noCacheMixesThemUp() {
    HttpResponse<String> feed = reader.get("/atom.xml");
    HttpResponse<String> page = opened("/atom.xml");
    assertThat(header(feed, "Vary")).contains("Sec-Fetch-Dest").contains("Accept-Encoding");
    assertThat(header(page, "Vary")).contains("Sec-Fetch-Dest");
    assertThat(header(feed, "Cache-Control")).startsWith("public, max-age=300,");
    assertThat(header(page, "Cache-Control")).isEqualTo("private, no-cache");
    String feedTag = header(feed, "ETag");
    String pageTag = header(page, "ETag");
    assertThat(feedTag).isNotEqualTo(pageTag);
    assertThat(opened("/atom.xml", "If-None-Match", feedTag).statusCode()).isEqualTo(200);
    assertThat(opened("/atom.xml", "If-None-Match", pageTag).statusCode()).isEqualTo(304);
    HttpResponse<String> unchanged = reader.get("/atom.xml", "If-None-Match", feedTag);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(header(unchanged, "Vary")).contains("Sec-Fetch-Dest");
  }

  @Test
  void whatIsNotThereIsNotThereForBrowsersEither() {
    assertThat(opened("/sections/geen/feed.xml").statusCode()).isEqualTo(404);
    assertThat(opened("/nl/feed.xml").statusCode()).isEqualTo(301);
  }
}
