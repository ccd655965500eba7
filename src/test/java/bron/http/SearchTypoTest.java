package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader finds who mistypes. */
class SearchTypoTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"Sutzkever", "sutskevr", "Sutksever", "sutskéverr"})
  void theWordThatWasMeantIsFoundAndThePageSaysSo(String typed) {
    press.article("Vertrek").text("Baas weg.", "Ilya Sutskever gaat weg.").publish();

    Document page = search(typed + " weg");

    assertThat(page.select(".hits h2").eachText()).containsExactly("Vertrek");
    assertThat(page.select(".hits mark").eachText()).contains("Sutskever");
    assertThat(page.select(".search-note").text())
        .isEqualTo("Dit zijn de resultaten voor Sutskever weg. Zoek toch naar " + typed + " weg");
    assertThat(page.select("#q").val()).isEqualTo(typed + " weg");
    assertThat(page.select("link[type=application/atom+xml]").getFirst().attr("href"))
        .isEqualTo("http://bron.example/search/atom.xml?q=Sutskever+weg");
    assertThat(page.select("link[type=application/atom+xml]").getFirst().attr("title"))
        .isEqualTo("Sutskever weg – Zoeken (Atom)");
    Document insisting =
        ReadersPage.sound(site.visitor(), page.select(".search-note a").attr("href"));
    assertThat(insisting.select(".hits, .search-note")).isEmpty();
    assertThat(insisting.select(".empty").text()).contains("Niets gevonden");
  }

  @Test
  void aNameThatIsSpelledTwoWaysInOneArticleIsFoundByBoth() {
    press.article("Beide").text("Ilya Sutskever.", "Later: Sutzkever.").publish();
    press.article("Goed").text("Ilya Sutskever.", "Meer niet.").publish();

    Document wrong = search("Sutzkever");
    assertThat(wrong.select(".hits h2").eachText()).containsExactly("Beide", "Goed");
    assertThat(wrong.select(".search-note").text())
        .isEqualTo("Er is ook gezocht naar Sutskever. Zoek alleen naar Sutzkever");
    assertThat(wrong.select(".hits mark").eachText()).contains("Sutskever");
    Document only = ReadersPage.sound(site.visitor(), wrong.select(".search-note a").attr("href"));
    assertThat(only.select(".hits h2").eachText()).containsExactly("Beide");
    Document right = search("Sutskever");
    assertThat(right.select(".hits h2").eachText()).hasSize(2);
    assertThat(right.select(".search-note")).isEmpty();
  }

  @Test
  void aWordThatIsFoundIsNotCorrected() {
    press.article("Kamer").text("De kamer.", "Kamer kamer.").publish();
    press.article("Kamer twee").text("De kamer.", "Kamer.").publish();
    press.article("Hamer").text("De hamer.", "Niets.").publish();

    assertThat(search("hamer").select(".hits h2").eachText()).containsExactly("Hamer");
    assertThat(search("hamer").select(".search-note")).isEmpty();
  }

  @Test
  void insideQuotesAndWithHyphensAWordIsCorrectedToo() {
    press.article("Kop").text("De zwarte doos.", "Een zeekabel-breuk.").publish();

    assertThat(search("\"zwarte dooz\"").select(".search-note").text())
        .startsWith("Dit zijn de resultaten voor \"zwarte doos\".");
    assertThat(search("zeekabbel-breuk").select(".hits h2").eachText()).containsExactly("Kop");
  }

  @Test
  void whatIsNowhereIsNamed() {
    press.article("Kabel").text("Zee.", "Niets.").publish();
    press.article("Glas").text("Land.", "Niets.").publish();

    assertThat(search("kabel xyzzyplugh").select(".empty").text())
        .contains("Komt in geen enkel artikel voor: xyzzyplugh.");
    Document apart = search("kabel glas");
    assertThat(apart.select(".empty").text()).contains("Geen artikel heeft al deze woorden");
    assertThat(apart.select(".empty .choices a").eachAttr("href"))
        .isEqualTo(List.of("/search?q=kabel", "/search?q=glas"));
  }

  @Test
  void aWithdrawnArticleTeachesNoWords() {
    Press.Published article = press.article("Vertrek").text("Sutskever.", "Weg.").publish();
    press.tell(article, bron.article.Kind.WITHDRAWAL, "Niet waar.");

    assertThat(search("Sutzkever").select(".empty").text())
        .contains("Komt in geen enkel artikel voor: Sutzkever");
  }
}
