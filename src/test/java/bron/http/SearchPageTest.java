package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader finds. */
class SearchPageTest {
  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private Document search(String query) {
    return ReadersPage.sound(
        site.visitor(), "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private List<String> found(String query) {
    return search(query).select(".hits h2").eachText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "kabel               | Kabels in zee",
        "KABELS              | Kabels in zee",
        "kabels zee          | Kabels in zee",
        "cafe                | Het café",
        "café                | Het café",
        "oeuvre              | Het café",
        "œuvre               | Het café",
        "bergstrasse         | Het café",
        "Суцкевер            | Het café",
        "\"twee zwarte dozen\" | Het café",
        "\"zwarte twee dozen\" | ",
        "\"zwarte doos\"     | ",
        "\"doos\"            | ",
        "\"dozen\"           | Het café",
        "zwarte doos         | Het café",
        "email               | Het café",
        "e-mail              | Het café",
        "foto                | Het café",
        "zwarte -dozen       | ",
        "kabel -zee          | ",
        "kabel -maan         | Kabels in zee",
        "kernfusie           | Kabels in zee",
        "Sanne               | Kabels in zee",
        "\"de wit\"          | Kabels in zee",
        "standfirst          | Kabels in zee",
        "صحيفة               | Het café",
        "東京                | Het café"
      })
  void wordsAreFoundInWhateverForm(String query, String headline) {
    long sanne = press.author("sanne", "Sanne de Wit");
    press
        .article("Kabels in zee")
        .text("Een standfirst.", "Niets meer.")
        .about(press.topic("fusie", "Kernfusie"))
        .by(Credit.Role.AUTHOR, "Sanne de Wit", Optional.of(sanne))
        .publish();
    press
        .article("Het café")
        .text(
            "Ilya Sutskever",
            "Een œuvre van *twee zwarte dozen* in de Bergstraße. Een e-mail met foto’s,"
                + " صحيفة en 東京タワー.")
        .publish();

    assertThat(found(query)).isEqualTo(headline == null ? List.of() : List.of(headline));
  }

  @Test
  void theBestComesFirst() {
    press.article("Een").text("Niets.", "Er was een kabel.").publish();
    press.article("Twee").text("Over een kabel.", "Niets.").publish();
    press.article("Kabels").text("Niets.", "Niets.").publish();
    press.article("De kabel").text("Niets.", "Niets.").publish();
    press.article("Vier").text("Niets.", "Er was een kabel.").publish();
    assertThat(found("kabel")).containsExactly("De kabel", "Kabels", "Twee", "Vier", "Een");

    press.article("Los").text("Niets.", "Doos, en dan: zwarte.").publish();
    press.article("Vast").text("Niets.", "Een zwarte doos.").publish();
    site.clock.move(Duration.ofMinutes(1));
    press.article("Losser").text("Niets.", "Doos, niet zwarte.").publish();
    assertThat(found("zwarte doos")).startsWith("Vast");
  }

  @Test
  void newsGoesBeforeWhatIsOldAndTheNewestCanBePutFirst() {
    press.article("De kabel van toen").publish();
    site.clock.move(Duration.ofDays(900));
    press.article("Een kabel van nu").publish();
    press.article("Nieuwste").text("Niets.", "Kabel.").publish();

    assertThat(found("kabel")).containsExactly("Een kabel van nu", "De kabel van toen", "Nieuwste");
    Document page = ReadersPage.sound(site.visitor(), "/search?q=kabel&sort=new");
    assertThat(page.select(".hits h2").eachText())
        .containsExactly("Nieuwste", "Een kabel van nu", "De kabel van toen");
  }

  @Test
  void hitsAreMarkedInTheTextAsItIsAndNothingIsHtml() {
    press.article("Één <b>kabel</b>").text("", "Een KÁBEL & <script>kabels()</script>.").publish();

    Document page = search("kabel");

    assertThat(page.select(".hits h2").text()).isEqualTo("Één <b>kabel</b>");
    assertThat(page.select(".hits h2 mark").eachText()).containsExactly("kabel");
    assertThat(page.select(".hits .standfirst").text())
        .isEqualTo("Een KÁBEL & <script>kabels()</script>.");
    assertThat(page.select(".hits .standfirst mark").eachText()).containsExactly("KÁBEL", "kabels");
  }

  @Test
  void aNameThatWasFoundIsShown() {
    press
        .article("Kop")
        .about(press.topic("fusie", "Kernfusie"))
        .by(Credit.Role.PHOTOGRAPHER, "Noor El Idrissi", Optional.empty())
        .publish();

    assertThat(search("kernfusie").select(".hit-names mark").text()).isEqualTo("Kernfusie");
    assertThat(search("idrissi").select(".hit-names").text()).isEqualTo("Noor El Idrissi");
    assertThat(search("kop").select(".hit-names")).isEmpty();
  }

  @Test
  void eachLanguageHasItsOwnSearch() {
    Press.Published dutch = press.article("Een laser").publish();
    press.article("A laser").translating(dutch, "en").text("Batteries.", "Cables.").publish();

    assertThat(found("laser")).containsExactly("Een laser");
    Document english = ReadersPage.sound(site.visitor(), "/en/search?q=battery+cable+laser");
    assertThat(english.select(".hits h2").eachText()).containsExactly("A laser");
    assertThat(english.select(".languages a").attr("href"))
        .isEqualTo("/search?q=battery+cable+laser");
    assertThat(english.select("h1").text()).isEqualTo("Search");
    assertThat(site.visitor().get("/nl/search?q=x").headers().firstValue("Location"))
        .contains("/search?q=x");
  }

  @Test
  void articlesCanBeFiltered() {
    long ai = press.section("ai", "AI", "AI");
    long sanne = press.author("sanne", "Sanne de Wit");
    press.article("Oud").in(ai).publish();
    site.clock.move(Duration.ofDays(60));
    press.article("Van haar").in(ai).by(Credit.Role.AUTHOR, "S.", Optional.of(sanne)).publish();
    press.article("Elders").publish();

    assertThat(found("alinea")).containsExactly("Elders", "Van haar", "Oud");
    assertThat(filtered("&section=ai")).containsExactly("Van haar", "Oud");
    assertThat(filtered("&author=sanne")).containsExactly("Van haar");
    assertThat(filtered("&year=2026")).containsExactly("Oud");
    assertThat(filtered("&from=2026-11-25")).containsExactly("Elders", "Van haar");
    assertThat(filtered("&to=2026-11-24")).containsExactly("Oud");
    assertThat(filtered("&section=ai&from=2027-01-23&to=2027-01-23")).containsExactly("Van haar");
    assertThat(filtered("&section=ai&author=sanne&year=2026")).isEmpty();
    Document page = ReadersPage.sound(site.visitor(), "/search?section=ai");
    assertThat(page.select(".hits h2").eachText()).containsExactly("Van haar", "Oud");
    assertThat(page.select("details[open] select[name=section] [selected]").text()).isEqualTo("AI");
    assertThat(page.select("select[name=author] option").eachText())
        .containsExactly("Alle", "Sanne de Wit");
  }

  private List<String> filtered(String filter) {
    return ReadersPage.sound(site.visitor(), "/search?q=alinea" + filter)
        .select(".hits h2")
        .eachText();
  }

  @Test
  void manyAreShownOnPagesThatGoBothWays() {
    for (int i = 1; i <= 45; i++) {
      press.article("Kabel " + i).publish();
    }
    for (String order : List.of("", "&sort=new")) {
      String path = "/search?q=kabel" + order;
      Document first = ReadersPage.sound(site.visitor(), path);
      Document second = ReadersPage.sound(site.visitor(), first.select("a[rel=next]").attr("href"));
      Document third = ReadersPage.sound(site.visitor(), second.select("a[rel=next]").attr("href"));
      Document back = ReadersPage.sound(site.visitor(), third.select("a[rel=prev]").attr("href"));

      assertThat(first.select(".search-sum").text()).startsWith("45 artikelen");
      assertThat(first.select("a[rel=prev]")).isEmpty();
      assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo(path);
      assertThat(third.select(".hits h2").eachText()).hasSize(5).endsWith("Kabel 1");
      assertThat(third.select("a[rel=next]")).isEmpty();
      assertThat(back.select(".hits h2").eachText())
          .isEqualTo(second.select(".hits h2").eachText());
    }
  }
}
