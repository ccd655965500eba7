package bron.feed;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program that polls gets: the same bytes, or 304, until readers are told something. */
class FeedPollingTest {
  private static final String TEN = "Tue, 24 Nov 2026 10:00:00 GMT";
  private static final String ELEVEN = "Tue, 24 Nov 2026 11:00:00 GMT";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);

  private final Story story =
      stories.published(Manuscript.of("Kop").section(stories.section("ai", Map.of("nl", "AI"))));

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/feed.xml, application/rss+xml",
    "/atom.xml, application/atom+xml",
    "/feed.json, application/feed+json",
    "/en/atom.xml, application/atom+xml",
    "/all/feed.xml, application/rss+xml",
    "/sections/ai/atom.xml, application/atom+xml"
  })
  void everyFeedHasItsTypeAndAnswersHead(String path, String type) {
    HttpResponse<String> got = site.visitor().get(path);
    HttpResponse<String> head = site.visitor().head(path);
    assertThat(header(got, "Content-Type")).isEqualTo(type + "; charset=utf-8");
    assertThat(header(got, "Cache-Control")).startsWith("public, max-age=300,");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(got, "ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json", "/all/atom.xml"})
  void nothingButAPublicationChangesTheBytes(String path) {
    HttpResponse<String> before = site.visitor().get(path);
    site.clock.move(Duration.ofDays(3));
    stories.draft("nl", Manuscript.of("Nog niet"));
    site.restart();
    HttpResponse<String> after = site.visitor().get(path);
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(header(after, "ETag")).isEqualTo(header(before, "ETag"));
    assertThat(header(after, "Last-Modified")).isEqualTo(TEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void whoHasItGets304(String path) {
    String tag = header(site.visitor().get(path), "ETag");
    assertThat(status(path, "If-None-Match", tag)).isEqualTo(304);
    assertThat(status(path, "If-None-Match", "W/" + tag)).isEqualTo(304);
    assertThat(status(path, "If-None-Match", "\"other\", " + tag)).isEqualTo(304);
    assertThat(status(path, "If-Modified-Since", TEN)).isEqualTo(304);
    assertThat(status(path, "If-Modified-Since", "Tue, 24 Nov 2026 09:59:59 GMT")).isEqualTo(200);
    assertThat(status(path, "If-None-Match", "\"other\"", "If-Modified-Since", TEN)).isEqualTo(200);
    assertThat(site.visitor().get(path, "If-None-Match", tag).body()).isEmpty();
  }

  @Test
  void aTypoFixReachesWhoAsksByDateAlone() {
    site.clock.move(Duration.ofHours(1));
    story.publish(Kind.TYPO, "", words -> words.headline("Kop."));
    assertThat(status("/atom.xml", "If-Modified-Since", TEN)).isEqualTo(200);
    assertThat(status("/atom.xml", "If-Modified-Since", ELEVEN)).isEqualTo(304);
  }

  @Test
  void soDoesAWithdrawalAndALeaveFromTheSection() {
    stories.published(Manuscript.of("Ander stuk"));
    site.clock.move(Duration.ofHours(1));
    long other = stories.section("wereld", Map.of("nl", "Wereld"));
    story.publish(Kind.TYPO, "", words -> words.section(other));
    HttpResponse<String> left =
        site.visitor().get("/sections/ai/feed.xml", "If-Modified-Since", TEN);
    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(left.body()).doesNotContain(story.urn());

    site.clock.move(Duration.ofHours(1));
    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    assertThat(status("/feed.json", "If-Modified-Since", ELEVEN)).isEqualTo(200);
  }

  @Test
  void aPublicationInAnotherLanguageIsNoneOfItsBusiness() {
    String dutch = header(site.visitor().get("/atom.xml"), "ETag");
    String all = header(site.visitor().get("/all/atom.xml"), "ETag");
    site.clock.move(Duration.ofHours(1));
    stories.published("en", Manuscript.of("Headline"));
    assertThat(status("/atom.xml", "If-None-Match", dutch)).isEqualTo(304);
    assertThat(status("/all/atom.xml", "If-None-Match", all)).isEqualTo(200);
    // Who asks by date alone is told of every change on the site: never too little.
    assertThat(status("/atom.xml", "If-Modified-Since", TEN)).isEqualTo(200);
  }

  private int status(String path, String... headers) {
    return site.visitor().get(path, headers).statusCode();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
