package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import bron.site.SettingStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListPageTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aSectionListsItsArticlesInEachLanguage() {
    long ai = press.section("ai", "Kunstmatig", "Artificial");
    Press.Published dutch = press.article("Een kop").in(ai).pictured().publish();
    press.article("A headline").in(ai).translating(dutch, "en").publish();
    press.article("Elders").publish();

    Document page = ReadersPage.sound(site.visitor(), "/sections/ai");
    assertThat(page.title()).isEqualTo("Kunstmatig – Bron");
    assertThat(page.select("h1").text()).isEqualTo("Kunstmatig");
    assertThat(page.select("header .standfirst").text()).isEqualTo("Kunstmatig, uitgelegd.");
    assertThat(page.select(".list h2 a").eachAttr("href")).containsExactly("/2026/11/24/een-kop");
    assertThat(page.select(".list time").attr("datetime")).isEqualTo("2026-11-24T11:00:00+01:00");
    assertThat(page.select(".list time").text()).isEqualTo("24 november 2026, 11:00");
    assertThat(page.select(".masthead [aria-current]").text()).isEqualTo("Kunstmatig");

    Document english = ReadersPage.sound(site.visitor(), "/en/sections/ai");
    assertThat(english.select(".list h2 a").eachAttr("href"))
        .containsExactly("/en/2026/11/24/a-headline");
    assertThat(english.select(".list time").text()).isEqualTo("24 November 2026, 11:01");
  }

  @Test
  void aListTellsItsAddressInEveryLanguageAndItsFeeds() {
    long ai = press.section("ai", "AI", "AI");
    Press.Published dutch = press.article("Een kop").in(ai).publish();
    press.article("A headline").in(ai).translating(dutch, "en").publish();

    Document page = ReadersPage.sound(site.visitor(), "/en/sections/ai");

    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://bron.example/en/sections/ai");
    assertThat(page.select("link[hreflang]").eachAttr("hreflang"))
        .containsExactly("nl", "en", "x-default");
    assertThat(page.select("link[hreflang]").eachAttr("href"))
        .containsExactly(
            "http://bron.example/sections/ai",
            "http://bron.example/en/sections/ai",
            "http://bron.example/sections/ai");
    assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
        .containsExactly(
            "http://bron.example/en/sections/ai/atom.xml", "http://bron.example/en/atom.xml");
    assertThat(page.select(".languages a").attr("href")).isEqualTo("/sections/ai");
  }

  @Test
  void aListIsInAnotherLanguageOnlyWhereItSaysSomething() {
    long ai = press.section("ai", "AI", "AI");
    long topic = press.topic("fusie", "Kernfusie");
    press.article("Een kop").in(ai).about(topic).publish();

    Document dutch = ReadersPage.sound(site.visitor(), "/sections/ai");
    assertThat(dutch.select("link[hreflang]")).isEmpty();
    assertThat(dutch.select(".languages a").attr("href")).isEqualTo("/en");
    Document english = ReadersPage.sound(site.visitor(), "/en/sections/ai");
    assertThat(english.select("link[hreflang]")).as("named, but empty").isEmpty();
    assertThat(english.select(".empty")).hasSize(1);
    assertThat(site.visitor().get("/topics/fusie").statusCode()).isEqualTo(200);
    assertThat(site.visitor().get("/en/topics/fusie").statusCode()).isEqualTo(404);

    Document year = ReadersPage.sound(site.visitor(), "/2026");
    assertThat(year.select("link[hreflang]")).isEmpty();
  }

  @Test
  void theMastheadLeadsToNoListThatIsNotThere() {
    long ai = new Stories(site).section("ai", Map.of("nl", "AI"));
    site.database().change(stores -> stores.of(SettingStore.class).put("navigation", "ai"));
    assertThat(site.visitor().page("/").select(".masthead nav a").eachText()).contains("AI");
    assertThat(site.visitor().page("/en").select(".masthead nav a")).isEmpty();

    Press.Published dutch = press.article("Een kop").in(ai).publish();
    press.article("A headline").in(ai).translating(dutch, "en").publish();
    assertThat(site.visitor().page("/en").select(".masthead nav a").eachText()).contains("AI");
  }

  @Test
  void aTopicListsWhatIsAboutIt() {
    long topic = press.topic("fusie", "Kernfusie");
    long ai = press.section("ai", "AI", "AI");
    press.article("Erover").about(topic).in(ai).publish();
    press.article("Niet erover").publish();

    Document page = ReadersPage.sound(site.visitor(), "/topics/fusie");

    assertThat(page.select("h1").text()).isEqualTo("Kernfusie");
    assertThat(page.select(".list h2").eachText()).containsExactly("Erover");
    assertThat(page.select(".list .kicker").text()).isEqualTo("AI");
  }

  @Test
  void anAuthorIsIntroducedAboveTheirWork() {
    long sanne = press.author("sanne", "Sanne de Wit");
    press.article("Geschreven").by(Credit.Role.AUTHOR, "S. de Wit", Optional.of(sanne)).publish();
    press
        .article("Vertaald")
        .by(Credit.Role.TRANSLATOR, "Sanne de Wit", Optional.of(sanne))
        .publish();
    press.article("Van een ander").publish();

    Document page = ReadersPage.sound(site.visitor(), "/authors/sanne");

    assertThat(page.select("h1").text()).isEqualTo("Sanne de Wit");
    assertThat(page.select("header .standfirst").text()).isEqualTo("Sanne de Wit schrijft.");
    assertThat(page.select("header .portrait img").attr("src")).startsWith("/media/");
    assertThat(page.select("header a[rel=me]").attr("href")).isEqualTo("https://example.org/sanne");
    assertThat(page.select(".list h2").eachText()).containsExactly("Vertaald", "Geschreven");
  }

  @Test
  void anEmptySectionSaysSoAndAnUnknownOneIsNotFound() {
    press.section("ai", "AI", "AI");

    assertThat(ReadersPage.sound(site.visitor(), "/sections/ai").select("main").text())
        .contains("Hier staat nog geen artikel.");
    for (String odd :
        List.of("/sections/x", "/topics/x", "/authors/x", "/sections/AI", "/sections/ai%2F")) {
      assertThat(site.visitor().get(odd).statusCode()).as(odd).isIn(400, 404);
    }
  }

  @Test
  void aLongSectionGoesOnBothWays() {
    long ai = press.section("ai", "AI", "AI");
    long topic = press.topic("fusie", "Kernfusie");
    long sanne = press.author("sanne", "Sanne de Wit");
    for (int i = 1; i <= 45; i++) {
      press
          .article("Bericht " + i)
          .in(ai)
          .about(topic)
          .by(Credit.Role.AUTHOR, "Sanne de Wit", Optional.of(sanne))
          .publish();
    }
    for (String path : List.of("/sections/ai", "/topics/fusie", "/authors/sanne", "/2026")) {
      Document first = ReadersPage.sound(site.visitor(), path);
      Document second = ReadersPage.sound(site.visitor(), first.select("a[rel=next]").attr("href"));
      Document third = ReadersPage.sound(site.visitor(), second.select("a[rel=next]").attr("href"));
      Document back = ReadersPage.sound(site.visitor(), third.select("a[rel=prev]").attr("href"));

      assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo(path);
      assertThat(third.select(".list h2").eachText()).hasSize(5).endsWith("Bericht 1");
      assertThat(back.select(".list h2").eachText())
          .isEqualTo(second.select(".list h2").eachText());
    }
  }
}
