package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import bron.article.Kind;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LitePageTest {
  private static final String PATH = "/2026/11/24/een-kop";
  private static final int TEN_KILOBYTES = 10_240;

  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anArticleIsReadWithoutPictures() {
    Press.Published article =
        press
            .article("Een kop")
            .pictured()
            .by(Credit.Role.AUTHOR, "Sanne de Wit", Optional.empty())
            .by(Credit.Role.AUTHOR, "Joris Bakker", Optional.empty())
            .from("CEA", "https://example.org/cea", "de duur")
            .text(
                "De lead.",
                """
                Een alinea[^1] met ![een teken](/media/0a/original.png).

                ![Een brug](/media/0b/original.jpg "De brug | Foto X")

                [![Een still](/media/0c/original.jpg)](https://youtu.be/dQw4w9WgXcQ)

                [^1]: Een noot.
                """)
            .publish();
    press.tell(article, Kind.CORRECTION, "Het waren er twaalf.");

    Document page = site.visitor().page(PATH + "?lite");

    assertThat(page.select("img, picture, iframe, script, video, svg")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("Een kop");
    assertThat(page.select("main").text())
        .contains(
            "De lead.",
            "Door Sanne de Wit en Joris Bakker",
            "24 november 2026, 11:00. Bijgewerkt 24 november 2026, 11:01",
            "Correctie, 24 november 2026, 11:01: Het waren er twaalf.",
            "met een teken.",
            "Een brug",
            "De brug Foto X",
            "Een noot.",
            "Bron: CEA (de duur)");
    assertThat(page.select("figure a").attr("href")).isEqualTo("https://youtu.be/dQw4w9WgXcQ");
    assertThat(page.text()).doesNotContain("??", "Optional[");
  }

  @Test
  void whatIsNewIsSaidHereToo() {
    Story story = new Stories(site).published(Manuscript.of("Een kop"));
    story.publish(Kind.UPDATE, "Met de reactie van de dienst.", m -> m.body("Meer."));

    assertThat(site.visitor().page(PATH + "?lite").select("main").text())
        .contains("Bijgewerkt, 24 november 2026, 11:00: Met de reactie van de dienst.");
  }

  @Test
  void itIsThePageOfTheArticleForNobodyButReaders() {
    press.article("Een kop").publish();

    Document page = site.visitor().page(PATH + "?lite");

    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://bron.example" + PATH);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("header a").eachAttr("href")).containsExactly("/", PATH);
    assertThat(site.visitor().page(PATH).select(".byline a[href$='?lite']").text())
        .isEqualTo("Zonder beeld");
    assertThat(site.visitor().get("/2026/11/24/geen?lite").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWithdrawnIsWithdrawnHereToo() {
    Press.Published article = press.article("Een kop").publish();
    press.tell(article, Kind.WITHDRAWAL, "Niet waar.");

    HttpResponse<String> answer = site.visitor().get(PATH + "?lite");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("Niet waar.");
  }

  @Test
  void theTextIsWholeAndLittleIsAddedToIt() {
    String text = words(8_000);
    press.article("Een kop").text("", text).publish();

    HttpResponse<String> answer = site.visitor().get(PATH + "?lite");

    assertThat(answer.body()).contains(text);
    assertThat(answer.body().length() - text.length()).isLessThan(2_048);
  }

  @Test
  void anArticleOfUsualLengthIsUnderTenKilobytes() {
    press.article("Een kop").text("", words(1_100)).publish();
    press.article("Een lange").text("", words(2_500)).publish();

    assertThat(site.visitor().bytes(PATH + "?lite").body().length).isLessThan(TEN_KILOBYTES);
    assertThat(
            site.visitor()
                .bytes("/2026/11/24/een-lange?lite", "Accept-Encoding", "gzip")
                .body()
                .length)
        .isLessThan(TEN_KILOBYTES);
    String stylesheet =
        site.visitor().page(PATH + "?lite").select("link[rel=stylesheet]").attr("href");
    assertThat(site.visitor().bytes(stylesheet).body().length).isLessThan(600);
  }

  /** Words as long as people's, which repeat as theirs do. */
  private static String words(int number) {
    Random random = new Random(1);
    return IntStream.range(0, number)
        .mapToObj(i -> word((int) Math.abs(random.nextGaussian() * 400)))
        .collect(Collectors.joining(" "));
  }

  private static String word(int which) {
    Random letters = new Random(which);
    return letters
        .ints(2 + letters.nextInt(8), 'a', 'z' + 1)
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining());
  }
}
