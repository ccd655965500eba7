package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Kind;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader finds around an article. */
class AroundArticleTest {
  private static final String PATH = "/2026/11/24/een-kop";

  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private Document page() {
    return ReadersPage.sound(site.visitor(), PATH);
  }

  @Test
  void theEditorsChoiceComesFirstAndThenWhatSharesARareTopic() {
    long common = press.topic("chips", "Chips");
    long rare = press.topic("fotonica", "Fotonica");
    press.article("Chips 1").about(common).publish();
    press.article("Chips 2").about(common).publish();
    press.article("Chips 3").about(common).publish();
    press.article("Licht 1").about(rare).publish();
    press.article("Licht 2").about(rare).about(common).publish();
    Press.Published chosen = press.article("Gekozen").publish();
    press.article("Een kop").about(common).about(rare).naming(chosen).publish();

    assertThat(page().select(".related h2").text()).isEqualTo("Lees ook");
    assertThat(page().select(".related h3").eachText())
        .containsExactly("Gekozen", "Licht 2", "Licht 1", "Chips 3");
    assertThat(page().select(".read-next:not(.related) h3").eachText())
        .as("what stands once does not stand twice")
        .containsExactly("Chips 2", "Chips 1");
  }

  @Test
  void neitherItselfNorATranslationNorWhatIsWithdrawnIsRelated() {
    long topic = press.topic("chips", "Chips");
    Press.Published gone = press.article("Ingetrokken").about(topic).publish();
    Press.Published back = press.article("Terug").publish();
    Press.Published own = press.article("Een kop").about(topic).naming(gone).naming(back).publish();
    press.article("A headline").about(topic).translating(own, "en").publish();
    press.tell(gone, Kind.WITHDRAWAL, "Niet waar.");
    press.tell(back, Kind.WITHDRAWAL, "Niet waar.");
    assertThat(page().select(".related")).isEmpty();

    press.tell(back, Kind.RESTORATION, "");
    assertThat(page().select(".related h3").eachText()).containsExactly("Terug");
    assertThat(site.visitor().page("/en/2026/11/24/a-headline").select(".related")).isEmpty();
  }

  @Test
  void aTopicThatWasMergedStillConnects() {
    long topic = press.topic("chips", "Chips");
    press.article("Ander").about(topic).publish();
    press.article("Een kop").about(topic).publish();
    long into = press.topic("halfgeleiders", "Halfgeleiders");
    String version =
        site.signedIn(bron.account.Role.EDITOR)
            .page("/admin/topics/" + topic)
            .select("[name=version]")
            .val();
    site.signedIn(bron.account.Role.EDITOR)
        .post(
            "/admin/topics/" + topic + "/merger", "into", String.valueOf(into), "version", version);

    assertThat(page().select(".article-foot").text()).contains("Halfgeleiders");
    assertThat(page().select(".related h3").eachText()).containsExactly("Ander");
  }

  @Test
  void theArticlesBeforeAndAfterItInItsSectionAreOneStepAway() {
    long ai = press.section("ai", "AI", "AI");
    long law = press.section("recht", "Recht", "Law");
    press.article("Nog eerder").in(ai).publish();
    press.article("Eerder").in(ai).publish();
    press.article("Elders").in(law).publish();
    press.article("Een kop").in(ai).publish();
    assertThat(page().select(".beside a").eachText()).containsExactly("Vorige in AI Eerder");

    press.article("Ook elders").in(law).publish();
    Press.Published after = press.article("Later").in(ai).publish();
    press.article("Nog later").in(ai).publish();
    assertThat(page().select(".beside a").eachText())
        .containsExactly("Vorige in AI Eerder", "Volgende in AI Later");
    assertThat(page().select(".beside [rel=next]").attr("href")).isEqualTo("/2026/11/24/later");

    press.tell(after, Kind.WITHDRAWAL, "Niet waar.");
    assertThat(page().select(".beside [rel=next]").text()).isEqualTo("Volgende in AI Nog later");
  }

  @Test
  void readingTakesAsLongAsPeopleTakeInThatLanguage() {
    Press.Published dutch =
        press.article("Een kop").text("", "woord ".repeat(405).strip()).publish();
    press
        .article("A headline")
        .translating(dutch, "en")
        .text("", "word ".repeat(456).strip())
        .publish();
    press.article("Kort").text("", "Kort.").publish();

    assertThat(page().select(".reading-time span").text()).isEqualTo("3 minuten lezen");
    assertThat(site.visitor().page("/en/2026/11/24/a-headline").select(".reading-time span").text())
        .isEqualTo("2-minute read");
    assertThat(site.visitor().page("/2026/11/24/kort").select(".reading-time span").text())
        .isEqualTo("1 minuut lezen");
  }

  @Test
  void aLongArticleHasATableOfContents() {
    String chapter = "woord ".repeat(400) + "\n\n";
    press
        .article("Een kop")
        .text(
            "",
            "## A & B\n\n"
                + chapter
                + "### Onder\n\n"
                + chapter
                + "## B\n\n"
                + chapter
                + "## B\n\nx")
        .publish();

    Document page = page();
    assertThat(page.select(".contents > ol > li > a").eachText())
        .containsExactly("A & B", "B", "B");
    assertThat(page.select(".contents ol ol a").eachText()).containsExactly("Onder");
    for (String target : page.select(".contents a").eachAttr("href")) {
      assertThat(page.select(".body " + target)).hasSize(1);
    }
  }

  @Test
  void anArticleThatIsShortOrHasFewPartsHasNone() {
    press.article("Een kop").text("", "## A\n\nx\n\n## B\n\nx\n\n## C\n\nx").publish();
    press.article("Twee").text("", "## A\n\n" + "woord ".repeat(1300) + "\n\n## B\n\nx").publish();

    assertThat(page().select(".contents")).isEmpty();
    assertThat(site.visitor().page("/2026/11/24/twee").select(".contents")).isEmpty();
  }

  @Test
  void anOldArticleSaysHowOldItIs() {
    Press.Published dutch = press.article("Een kop").publish();
    press.article("A headline").translating(dutch, "en").publish();
    moveTo("2027-11-23T22:59:59Z");
    assertThat(page().select(".age")).isEmpty();
    moveTo("2027-11-23T23:00:00Z");
    assertThat(page().select(".age").text()).isEqualTo("Dit artikel is een jaar oud.");
    moveTo("2027-11-24T23:00:00Z");
    assertThat(page().select(".age").text()).isEqualTo("Dit artikel is ruim een jaar oud.");
    moveTo("2029-03-01T12:00:00Z");
    assertThat(page().select(".age").text()).isEqualTo("Dit artikel is ruim 2 jaar oud.");
    assertThat(site.visitor().page("/en/2026/11/24/a-headline").select(".age").text())
        .isEqualTo("This article is more than 2 years old.");

    press.tell(dutch, Kind.CORRECTION, "Het waren er twaalf.");
    assertThat(page().select(".age").text())
        .isEqualTo(
            "Dit artikel is ruim 2 jaar oud, en voor het laatst bijgewerkt op 1 maart 2029.");
  }

  private void moveTo(String instant) {
    site.clock.move(Duration.between(site.clock.instant(), Instant.parse(instant)));
  }

  @Test
  void sendingItOnTellsNobodyBeforehand() {
    press.article("Wat? 50% & meer \"korting\"").publish();
    String path = "/2026/11/24/wat-50-meer-korting";

    Document page = ReadersPage.sound(site.visitor(), path);

    String address = "http://bron.example" + path;
    assertThat(page.select(".share-address code").text()).isEqualTo(address);
    assertThat(page.select(".share li a").eachText())
        .containsExactly("E-mail", "WhatsApp", "Mastodon", "Bluesky", "LinkedIn", "X");
    assertThat(page.select(".share a[href^=mailto]").attr("href"))
        .isEqualTo(
            "mailto:?subject=Wat%3F%2050%25%20%26%20meer%20%22korting%22"
                + "&body=http%3A%2F%2Fbron.example%2F2026%2F11%2F24%2Fwat-50-meer-korting");
    assertThat(page.select(".share a[href^=http]"))
        .allSatisfy(
            link -> {
              assertThat(link.attr("rel")).isEqualTo("nofollow noopener");
              assertThat(link.attr("referrerpolicy")).isEqualTo("no-referrer");
            });
    assertThat(page.select("[src^=http], link[href^=http][rel=stylesheet]")).isEmpty();
  }
}
