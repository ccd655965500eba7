package bron.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import bron.Config;
import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import bron.purge.Purging;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site behind Varnish, by {@code docs/proxy/varnish.vcl}. */
class VarnishIT {
  private static final Logger LOG = LoggerFactory.getLogger(VarnishIT.class);

  private final int port = Front.freePort();
  private final int sitePort = Front.freePort();
  private TestSite site;
  private Stories stories;
  private Front varnish;
  private Story story;
  private Story other;

  @BeforeAll
  static void installed() {
    Front.needs("varnishd", "varnish varnish-modules");
  }

  @BeforeEach
  void start() {
    site = TestSite.start(this::behind);
    stories = new Stories(site);
    long near = stories.section("hier", Map.of("nl", "Hier"));
    long far = stories.section("daar", Map.of("nl", "Daar"));
    story = stories.published(Manuscript.of("Eerste kop").section(near));
    stories.published(Manuscript.of("Buurman").section(near));
    other = stories.published(Manuscript.of("Iets anders").section(far));
    varnish = Front.varnish(port, sitePort);
    settle();
  }

  @AfterEach
  void stop() {
    varnish.close();
    site.close();
  }

  private Config behind(Config config) {
    Config fixed =
        new Config(
            config.host(),
            sitePort,
            config.data(),
            config.baseUrl(),
            true,
            config.privateDelivery(),
            config.source(),
            config.mostMegabytes(),
            config.cacheMegabytes(),
            config.purging(),
            config.mail());
    return TestSite.telling(
        fixed, new Purging(List.of("http://127.0.0.1:" + port + "/"), Optional.empty()));
  }

  /** Lets what is told at the start, and once more, be told. */
  private void settle() {
    varnish.await(() -> isHit("/robots.txt"));
    varnish.await(site.app().purges()::isDone);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private boolean isHit(String path) {
    return header(varnish.get(path), "X-Cache").equals("hit");
  }

  private void warm(String... paths) {
    for (String path : paths) {
      assertThat(varnish.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(isHit(path)).as(path).isTrue();
    }
  }

  @Test
  void aPublicationIsSeenAtOnceAndOtherPagesStay() {
    String[] touched = {story.path(), "/", "/sections/hier", "/feed.xml", "/search?q=kop"};
    String[] untouched = {other.path(), "/sections/daar", "/sections/daar/feed.xml"};
    warm(touched);
    warm(untouched);

    story.publish(Kind.UPDATE, "", words -> words.headline("Tweede kop"));

    Duration seen = varnish.await(() -> varnish.get(story.path()).body().contains("Tweede kop"));
    LOG.info("seen through Varnish {} ms after it was acknowledged", seen.toMillis());
    for (String path : touched) {
      if (path.startsWith("/search")) {
        // The index follows a moment after the publication, and moves the edition itself.
        varnish.await(() -> varnish.get(path).body().contains("Tweede"));
      }
      assertThat(varnish.get(path).body()).as(path).contains("Tweede");
    }
    for (String path : untouched) {
      assertThat(isHit(path)).as(path).isTrue();
    }
    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    varnish.await(() -> varnish.get(story.path()).statusCode() == 410);
    assertThat(varnish.get("/").body()).doesNotContain("Tweede kop");
    assertThat(isHit(other.path())).isTrue();
  }

  @Test
  void whatIsNotThereYetIsSeenAsSoonAsItIs() {
    String path = "/2026/11/24/straks";
    assertThat(varnish.get(path).statusCode()).isEqualTo(404);
    stories.published(Manuscript.of("Straks"));
    assertThat(varnish.get(path).statusCode()).isEqualTo(200);
    varnish.await(() -> varnish.get("/").body().contains("Straks"));
    String before = story.path();
    warm(before);
    story.publish(Kind.TYPO, "", words -> words.slug("ander-adres"));
    varnish.await(() -> varnish.get(before).statusCode() == 301);
    story.publish(Kind.TYPO, "", words -> words.slug("eerste-kop"));
    varnish.await(() -> varnish.get(before).statusCode() == 200);
  }

  @Test
  void withTheSiteDownItServesWhatItHas() {
    String path = story.path();
    String beside = other.path();
    warm("/", path, beside);
    story.publish(Kind.TYPO, "", words -> words.headline("Tweede kop"));
    varnish.await(() -> varnish.get(path).body().contains("Tweede kop"));
    assertThat(varnish.get("/").body()).contains("Tweede kop");
    warm("/", path);
    story.publish(Kind.TYPO, "", words -> words.headline("Derde kop"));
    site.app().close();

    HttpResponse<String> old = varnish.get(path);
    assertThat(old.statusCode()).as("purged, and nothing better to be had").isEqualTo(200);
    assertThat(old.body()).contains("Tweede kop");
    for (int i = 0; i < 20; i++) {
      assertThat(varnish.get("/").statusCode()).isEqualTo(200);
      assertThat(varnish.get(path).statusCode()).isEqualTo(200);
      assertThat(isHit(beside)).isTrue();
    }
    assertThat(varnish.get("/nooit-gevraagd").statusCode()).isEqualTo(503);

    site.restart();
    varnish.await(() -> varnish.get(path).body().contains("Derde kop"));
    varnish.await(() -> varnish.get("/nooit-gevraagd").statusCode() == 404);
  }

  @Test
  void whatIsSomebodysOwnIsPassed() {
    HttpResponse<String> first = varnish.get("/admin/sign-in");
    HttpResponse<String> second = varnish.get("/admin/sign-in");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(second, "X-Cache")).isEqualTo("miss");
    assertThat(header(first, "Set-Cookie")).isNotEqualTo(header(second, "Set-Cookie"));
    warm(story.path());
    HttpResponse<String> page = varnish.get(story.path(), "Cookie", "bron_session=x; other=y");
    assertThat(header(page, "X-Cache")).isEqualTo("hit");
    assertThat(page.headers().map())
        .doesNotContainKeys("surrogate-key", "cache-tag", "cdn-cache-control", "xkey");
    assertThat(varnish.send("PURGE", story.path()).statusCode()).isEqualTo(403);
    assertThat(isHit(story.path() + "?utm_source=brief&fbclid=1")).isTrue();
  }

  @Test
  void aFeedInABrowserIsAPageAndAFeedForEverybodyElse() {
    warm("/feed.xml");
    HttpResponse<String> shown = varnish.get("/feed.xml", "Sec-Fetch-Dest", "document");
    assertThat(header(shown, "Content-Type")).startsWith("text/html");
    HttpResponse<String> read = varnish.get("/feed.xml", "Sec-Fetch-Dest", "empty");
    assertThat(header(read, "Content-Type")).contains("rss");
    assertThat(header(read, "X-Cache")).isEqualTo("hit");
  }
}
