package bron.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Reads the article that lies beside the project, where it does. */
class SharedArticleTest {

  private static final Path ARTICLE = Path.of("../shared/articles/sutskever-verlaat-openai.nl.md");

  @Test
  void everyParagraphStandsInThePageCharacterForCharacter() throws Exception {
    assumeTrue(Files.exists(ARTICLE), () -> "skipped: there is no " + ARTICLE);
    FrontMatter file = FrontMatter.parse(Files.readString(ARTICLE));
    assertThat(file.fields())
        .containsEntry("headline", "OpenAI Chief Scientist Ilya Sutskever verlaat het bedrijf")
        .containsEntry("published", "2024-05-15T11:14:00+02:00");

    Markdown markdown = new Markdown(address -> Optional.empty());
    var labels = new Markdown.Labels("Tabel", "Voetnoten", "Terug naar de tekst");
    String html = markdown.html(file.body(), labels);
    var rendered =
        Jsoup.parseBodyFragment(html).body().children().stream()
            .map(element -> element.wholeText())
            .toList();
    var written = file.body().strip().split("\n\n");
    assertThat(rendered).hasSameSizeAs(written);
    for (int i = 0; i < written.length; i++) {
      assertThat(rendered.get(i)).isEqualTo(written[i].replaceFirst("^## ", ""));
    }
    // Quotation marks need no escape in text, so that the source of the page reads like the
    // article.
    assertThat(html).contains("\"betekenisvol\"", "OpenAI's");
    assertThat(markdown.plainText(file.body())).isEqualTo(String.join("\n\n", rendered));
  }
}
