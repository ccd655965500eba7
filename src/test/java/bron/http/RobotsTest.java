package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.discovery.AiCrawlers;
import bron.site.SettingStore;
import bron.web.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What robots are asked. */
class RobotsTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  /** Whether a robot of that name may fetch a path, by the rules of RFC 9309. */
  private boolean allows(String robot, String path) {
    List<String> group = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    List<String> everybody = new ArrayList<>();
    boolean inRules = false;
    boolean named = false;
    for (String line : site.visitor().get("/robots.txt").body().lines().toList()) {
      if (line.startsWith("User-agent: ")) {
        group = inRules ? new ArrayList<>() : group;
        inRules = false;
        group.add(line.substring("User-agent: ".length()));
      } else if (line.startsWith("Disallow: ")) {
        inRules = true;
        named |= group.stream().anyMatch(robot::equalsIgnoreCase);
        (group.stream().anyMatch(robot::equalsIgnoreCase) ? rules : new ArrayList<String>())
            .add(line.substring("Disallow: ".length()));
        (group.contains("*") ? everybody : new ArrayList<String>())
            .add(line.substring("Disallow: ".length()));
      }
    }
    return (named ? rules : everybody).stream().noneMatch(path::startsWith);
  }

  private void choose(String policy) {
    site.database().change(stores -> stores.of(SettingStore.class).put("ai_crawlers", policy));
  }

  @Test
  void whatIsForNobodyIsForNoRobot() {
    for (String path : List.of("/admin/articles", "/preview/x", "/search?q=a", "/en/search?q=a")) {
      assertThat(allows("Googlebot", path)).as(path).isFalse();
    }
    for (String path : List.of("/", "/en", "/2026", "/feed.xml", "/static/1/css/site.css")) {
      assertThat(allows("Googlebot", path)).as(path).isTrue();
    }
    assertThat(site.visitor().get("/robots.txt").body().lines())
        .contains(
            "Sitemap: http://bron.example/sitemap.xml",
            "Sitemap: http://bron.example/sitemap-news.xml");
    assertThat(site.visitor().get("/robots.txt").headers().firstValue("Content-Type"))
        .contains("text/plain;charset=utf-8");
    assertThat(site.visitor().head("/robots.txt").statusCode()).isEqualTo(200);
  }

  @Test
  void theAdministratorDecidesWhatArtificialIntelligenceMayDo() {
    assertThat(allows("GPTBot", "/")).isTrue();
    choose("no-training");
    assertThat(allows("GPTBot", "/")).isFalse();
    assertThat(allows("OAI-SearchBot", "/")).isTrue();
    assertThat(allows("OAI-SearchBot", "/admin")).isFalse();
    choose("none");
    assertThat(allows("GPTBot", "/")).isFalse();
    assertThat(allows("OAI-SearchBot", "/")).isFalse();
    for (String search : List.of("Googlebot", "Bingbot", "DuckDuckBot", "Applebot")) {
      assertThat(allows(search, "/")).as(search).isTrue();
    }
  }

  @Test
  void everyKnownNameSaysWhereItIsDescribed() {
    List<AiCrawlers.Crawler> all = new AiCrawlers(Files.packed()).all();
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(all.stream().map(AiCrawlers.Crawler::name)).doesNotHaveDuplicates();
    for (AiCrawlers.Crawler crawler : all) {
      assertThat(crawler.name()).matches("[A-Za-z0-9_-]+");
      assertThat(crawler.source()).startsWith("https://");
    }
  }
}
