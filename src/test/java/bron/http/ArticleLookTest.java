package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import bron.article.Kind;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticleLookTest {
  private static final String PATH = "/2026/11/24/een-kop";

  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anArticleShowsWhoMadeItAndWhen() {
    long sanne = press.author("sanne", "Sanne de Wit");
    press
        .article("Een kop")
        .by(Credit.Role.AUTHOR, "Sanne de Wit", Optional.of(sanne))
        .by(Credit.Role.AUTHOR, "Joris Bakker", Optional.empty())
        .by(Credit.Role.AUTHOR, "Noor El Idrissi", Optional.empty())
        .by(Credit.Role.VIA, "Vlad Cherevko", Optional.empty())
        .by(Credit.Role.TRANSLATOR, "Ada Bos", Optional.empty())
        .by(Credit.Role.PHOTOGRAPHER, "Bo Tan", Optional.empty())
        .publish();

    Document page = ReadersPage.sound(site.visitor(), PATH);

    assertThat(page.select(".credits > span").eachText())
        .containsExactly(
            "Door Sanne de Wit, Joris Bakker en Noor El Idrissi",
            "Via: Vlad Cherevko",
            "Vertaling: Ada Bos",
            "Foto: Bo Tan");
    assertThat(page.select(".credits a").eachAttr("href")).containsExactly("/authors/sanne");
    assertThat(page.select(".byline .portrait")).hasSize(1);
    Elements time = page.select(".dateline time");
    assertThat(time.text()).isEqualTo("24 november 2026, 11:00");
    assertThat(time.attr("datetime")).isEqualTo("2026-11-24T11:00:00+01:00");
    assertThat(page.select(".dateline").text()).doesNotContain("Bijgewerkt");
    assertThat(page.select(".author-box h2 a").attr("href")).isEqualTo("/authors/sanne");
    assertThat(page.select(".author-box p").text()).isEqualTo("Sanne de Wit schrijft.");
  }

  @Test
  void anArticleShowsItsSectionPictureSourcesAndTopics() {
    long ai = press.section("ai", "AI", "AI");
    long topic = press.topic("fusie", "Kernfusie");
    press.article("Nog een bericht").in(ai).publish();
    press.article("Ander bericht").in(ai).about(topic).publish();
    press
        .article("Een kop")
        .in(ai)
        .about(topic)
        .pictured()
        .from("@ilyasut", "", "")
        .from("CEA", "https://example.org/cea", "de duur")
        .publish();

    Document page = ReadersPage.sound(site.visitor(), PATH);

    assertThat(page.select(".article-head .kicker a").attr("href")).isEqualTo("/sections/ai");
    assertThat(page.select(".lead-picture img").attr("alt")).isEqualTo("Wat te zien is");
    assertThat(page.select(".lead-picture img").attr("width")).isEqualTo("1600");
    assertThat(page.select(".lead-picture figcaption").text()).isEqualTo("Foto X");
    assertThat(page.select(".article-foot").text())
        .contains("Bronnen: @ilyasut CEA (de duur)", "Onderwerpen: Kernfusie");
    assertThat(page.select(".article-foot a[href^=https]").attr("href"))
        .isEqualTo("https://example.org/cea");
    assertThat(page.select(".read-next h2").eachText()).containsExactly("Lees ook", "Meer uit AI");
    assertThat(page.select(".read-next h3").eachText())
        .containsExactly("Ander bericht", "Nog een bericht");
    assertThat(page.select("link[type=application/rss+xml]").eachAttr("href"))
        .containsExactly(
            "http://bron.example/sections/ai/feed.xml", "http://bron.example/feed.xml");
  }

  @Test
  void aShortArticleLeavesOutWhatItHasNot() {
    press.article("Een kop").text("", "Kort.").from("@ilyasut", "", "").publish();

    Document page = ReadersPage.sound(site.visitor(), PATH);

    assertThat(page.select(".article-foot").text()).isEqualTo("Bron: @ilyasut");
    assertThat(page.select(".standfirst, .kicker, figure, .notice, .author-box, .read-next"))
        .isEmpty();
  }

  @Test
  void aCorrectionStandsAtTheTopAndTheDateSaysSo() {
    Press.Published article = press.article("Een kop").publish();
    site.clock.move(Duration.ofHours(22));
    press.tell(article, Kind.CORRECTION, "Het waren er <twaalf>.");

    Document page = ReadersPage.sound(site.visitor(), PATH);

    assertThat(page.select(".notice h2").text()).isEqualTo("Correctie, 25 november 2026, 09:01");
    assertThat(page.select(".notice p").text()).isEqualTo("Het waren er <twaalf>.");
    assertThat(page.select(".dateline").text())
        .isEqualTo("24 november 2026, 11:00 Bijgewerkt 25 november 2026, 09:01");
  }

  @Test
  void translationsLinkToEachOther() {
    Press.Published dutch = press.article("Een kop").publish();
    press.article("A headline").translating(dutch, "en").publish();

    Document page = ReadersPage.sound(site.visitor(), PATH);
    Document english = ReadersPage.sound(site.visitor(), "/en/2026/11/24/a-headline");

    assertThat(page.select(".article-foot").text())
        .isEqualTo("Ook te lezen als: A headline (English)");
    assertThat(page.select(".languages a").attr("href")).isEqualTo("/en/2026/11/24/a-headline");
    assertThat(english.select(".languages a").attr("href")).isEqualTo(PATH);
    assertThat(english.select("link[hreflang]").eachAttr("href"))
        .isEqualTo(page.select("link[hreflang]").eachAttr("href"))
        .containsExactly(
            "http://bron.example" + PATH,
            "http://bron.example/en/2026/11/24/a-headline",
            "http://bron.example" + PATH);
    assertThat(english.select(".dateline time").text()).isEqualTo("24 November 2026, 11:01");
  }

  @Test
  void aWithdrawnArticleTellsWhyInTheLanguageOfItsReaders() {
    Press.Published dutch = press.article("Een kop").publish();
    Press.Published english = press.article("A headline").translating(dutch, "en").publish();
    press.tell(english, Kind.WITHDRAWAL, "It was not so.");

    Document page = ReadersPage.sound(site.visitor(), "/en/2026/11/24/a-headline");

    assertThat(page.select("h1").text()).isEqualTo("A headline");
    assertThat(page.select("main .kicker").text()).isEqualTo("This article has been withdrawn");
    assertThat(page.select(".reason").text()).isEqualTo("It was not so.");
    assertThat(site.visitor().page("/en").select("main").text()).doesNotContain("A headline");
    assertThat(site.visitor().page(PATH).select(".article-foot").text()).isEmpty();
  }

  @Test
  void whatIsTypedIsShownAsTyped() {
    press.article("Een kop").text("1 < 2 & \"3\"", "Een `code` & <b>tekst</b>.").publish();

    Document page = ReadersPage.sound(site.visitor(), PATH);

    assertThat(page.select(".standfirst").text()).isEqualTo("1 < 2 & \"3\"");
    assertThat(page.select(".body").text()).isEqualTo("Een code & <b>tekst</b>.");
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("1 < 2 & \"3\"");
  }

  @Test
  void aVeryLongHeadlineIsSetSmaller() {
    String headline = "Lang ".repeat(36).strip();
    press.article(headline).pictured().publish();

    Document front = ReadersPage.sound(site.visitor(), "/");
    Document page = ReadersPage.sound(site.visitor(), front.select(".lead h2.long a").attr("href"));

    assertThat(page.select("h1.long").text()).isEqualTo(headline);
  }
}
