package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArchivePageTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @BeforeEach
  void publish() {
    at("2026-11-30T10:00:00Z", "November");
    at("2026-12-01T10:00:00Z", "Een december");
    at("2026-12-31T22:30:00Z", "Oudejaar");
    at("2026-12-31T23:30:00Z", "Nieuwjaar");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void at(String instant, String headline) {
    site.clock.move(Duration.between(site.clock.instant(), Instant.parse(instant)));
    press.article(headline).publish();
  }

  @Test
  void aYearEndsAtMidnightInTheZoneOfTheSite() {
    Document page = ReadersPage.sound(site.visitor(), "/2026");

    assertThat(page.select("h1").text()).isEqualTo("2026");
    assertThat(page.select(".list h2").eachText())
        .containsExactly("Oudejaar", "Een december", "November");
    assertThat(page.select("main .choices a").eachText()).containsExactly("november", "december");
    assertThat(ReadersPage.sound(site.visitor(), "/2027").select(".list h2").eachText())
        .containsExactly("Nieuwjaar");
    assertThat(page.select(".footer a[href^=/20]").eachText()).containsExactly("2027", "2026");
  }

  @Test
  void aMonthLeadsToItsDaysAndItsYear() {
    Document page = ReadersPage.sound(site.visitor(), "/2026/12");

    assertThat(page.select("h1").text()).isEqualTo("December 2026");
    assertThat(page.select(".trail a").attr("href")).isEqualTo("/2026");
    assertThat(page.select("main .choices a").eachAttr("href"))
        .containsExactly("/2026/12/01", "/2026/12/31");
    assertThat(page.select(".list h2").eachText()).containsExactly("Oudejaar", "Een december");
  }

  @Test
  void aDayHasItsName() {
    Document page = ReadersPage.sound(site.visitor(), "/2026/12/31");

    assertThat(page.select("h1").text()).isEqualTo("Donderdag 31 december 2026");
    assertThat(page.select(".trail a").eachText()).containsExactly("2026", "december");
    assertThat(page.select(".list h2").eachText()).containsExactly("Oudejaar");
  }

  @Test
  void whatIsNoDayOrHasNothingIsNotFound() {
    for (String odd :
        List.of(
            "/2025",
            "/2026/02/30",
            "/2026/13",
            "/2026/1",
            "/2026/12/1",
            "/26",
            "/20266",
            "/0000/00",
            "/x/y/z",
            "/en/2026",
            "/2026?before=1-1",
            "/2026?after=9999999999999-1")) {
      assertThat(site.visitor().get(odd).statusCode()).as(odd).isEqualTo(404);
    }
    assertThat(site.visitor().get("/2026/12/").headers().firstValue("Location"))
        .contains("/2026/12");
  }
}
