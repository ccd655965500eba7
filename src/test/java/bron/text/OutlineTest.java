package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final String TEXT =
      """
      # Een
      Hier[^1] staan *vijf* woorden.

      > ## Een
      > In een citaat.

      ## Een

      - ### In een lijst

      ### Q&A: `wat` & <waarom>?

      #

      [^1]: Een noot.

          ## Een

      ##### Diep
      """;

  @Test
  void everyPartIsAHeadingOfTheRenderedText() {
    Outline outline = Outline.of(TEXT);
    var html =
        Jsoup.parse(
            new Markdown(address -> Optional.empty())
                .html(TEXT, new Markdown.Labels("Tabel", "Noten", "Terug")));

    assertThat(outline.parts())
        .extracting(Outline.Part::text)
        .containsExactly("Een", "Een", "Q&A: wat & <waarom>?", "Diep");
    for (Outline.Part part : outline.parts()) {
      var heading = html.getElementById(part.id());
      assertThat(heading).as(part.id()).isNotNull();
      assertThat(heading.text()).isEqualTo(part.text());
      assertThat(heading.tagName()).isEqualTo("h" + part.level());
    }
  }

  @Test
  void wordsAreThoseThatAreRead() {
    assertThat(Outline.of("Een **twee** [drie](https://x.example) -- vier.").words()).isEqualTo(4);
    assertThat(Outline.of("")).isEqualTo(new Outline(0, List.of()));
  }
}
