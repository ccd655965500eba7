package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontPageTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anEmptySiteSaysSo() {
    Document page = ReadersPage.sound(site.visitor(), "/");

    assertThat(page.select("h1").text()).isEqualTo("Bron");
    assertThat(page.select("main").text()).contains("Hier staat nog niets");
    assertThat(ReadersPage.sound(site.visitor(), "/en").select("main").text())
        .contains("Nothing here yet");
  }

  @Test
  void theNewestArticleWithAPictureLeads() {
    press.article("Oud").publish();
    press.article("Met beeld").pictured().publish();
    press.article("Nieuw").publish();

    Document page = ReadersPage.sound(site.visitor(), "/");

    assertThat(page.select(".lead h2").text()).isEqualTo("Met beeld");
    assertThat(page.select(".lead img").attr("fetchpriority")).isEqualTo("high");
    assertThat(page.select(".top .teasers h2").eachText()).containsExactly("Nieuw", "Oud");
    assertThat(page.select(".latest li a").eachText()).containsExactly("Nieuw", "Met beeld", "Oud");
    assertThat(page.select(".latest time").eachText()).containsExactly("11:02", "11:01", "11:00");
    assertThat(page.select(".edition").text()).isEqualTo("dinsdag 24 november 2026, 11:02");
  }

  @Test
  void theFootNamesTheYearsInWhichSomethingWasPublished() {
    press.article("Oud").publish();
    site.clock.move(Duration.ofDays(800));
    press.article("Nieuw").publish();
    press.article("Ander").publish();

    assertThat(site.visitor().page("/").select("footer a[href~=^/[0-9]+$]").eachText())
        .containsExactly("2029", "2026");
    assertThat(site.visitor().page("/search?q=nieuw").select("#year option").eachText())
        .contains("2029", "2026")
        .doesNotContain("2028");
    assertThat(site.visitor().page("/en").select("footer a[href~=^/en/[0-9]+$]")).isEmpty();
  }

  @Test
  void aSectionShowsInItsBandWhatIsNotAtTheTop() {
    long ai = press.section("ai", "AI", "AI");
    long models = press.topic("modellen", "Modellen");
    for (int i = 1; i <= 8; i++) {
      press.article("Bericht " + i).in(ai).about(models).publish();
    }

    Document page = ReadersPage.sound(site.visitor(), "/");

    assertThat(page.select(".top h2")).hasSize(5);
    assertThat(page.select(".band h2 a").attr("href")).isEqualTo("/sections/ai");
    assertThat(page.select(".band h3").eachText())
        .containsExactly("Bericht 3", "Bericht 2", "Bericht 1");
    assertThat(page.select(".top .kicker").eachText()).containsOnly("AI");
    assertThat(page.select(".band .kicker").eachText()).containsOnly("Modellen");
    assertThat(page.select(".masthead nav a").eachText()).containsExactly("AI");
  }

  @Test
  void whatIsOlderIsPagedByPlacesThatStay() {
    for (int i = 1; i <= 45; i++) {
      press.article("Bericht " + i).publish();
    }
    Document front = ReadersPage.sound(site.visitor(), "/");
    String second = front.select(".latest .more a").attr("href");
    Document page = ReadersPage.sound(site.visitor(), second);
    assertThat(headlines(page)).hasSize(20).startsWith("Bericht 25").endsWith("Bericht 6");
    assertThat(page.select("h1").text()).isEqualTo("Eerder nieuws");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://bron.example" + second);
    assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/");

    press.article("Tussendoor").publish();
    Document again = ReadersPage.sound(site.visitor(), second);
    assertThat(headlines(again)).isEqualTo(headlines(page));

    Document last = ReadersPage.sound(site.visitor(), page.select("a[rel=next]").attr("href"));
    assertThat(headlines(last)).hasSize(5).endsWith("Bericht 1");
    assertThat(last.select("a[rel=next]")).isEmpty();
    Document back = ReadersPage.sound(site.visitor(), last.select("a[rel=prev]").attr("href"));
    assertThat(headlines(back)).isEqualTo(headlines(page));
    assertThat(back.select("a[rel=prev]").attr("href")).startsWith("/?after=");
  }

  @Test
  void anAddressThatNamesNoPlaceIsNotFound() {
    press.article("Enig").publish();

    for (String odd :
        List.of(
            "/?before=", "/?before=x", "/?before=1-1", "/?after=9999999999999-9", "/?after=1")) {
      assertThat(site.visitor().get(odd).statusCode()).as(odd).isEqualTo(404);
    }
    assertThat(site.visitor().get("/?utm_source=x").statusCode()).isEqualTo(200);
  }

  @Test
  void theDefaultLanguageHasNoPrefix() {
    assertThat(site.visitor().get("/nl").headers().firstValue("Location")).contains("/");
    assertThat(site.visitor().get("/nl/sections/ai?before=1-1").headers().firstValue("Location"))
        .contains("/sections/ai?before=1-1");
    assertThat(site.visitor().get("/de").statusCode()).isEqualTo(404);
  }

  @Test
  void headAnswersAsGetDoes() {
    press.article("Enig").publish();

    assertThat(site.visitor().head("/").statusCode()).isEqualTo(200);
    assertThat(site.visitor().head("/").body()).isEmpty();
    assertThat(site.visitor().head("/").headers().firstValue("ETag"))
        .isEqualTo(site.visitor().get("/").headers().firstValue("ETag"));
  }

  private static List<String> headlines(Document page) {
    return page.select(".list h2").eachText();
  }
}
