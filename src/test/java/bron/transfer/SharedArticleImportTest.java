package bron.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bron.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedArticleImportTest {
  private static final Path FILE =
      Path.of("..", "shared", "articles", "sutskever-verlaat-openai.nl.md");
  private static final String ADDRESS =
      "/2024/05/15/openai-chief-scientist-ilya-sutskever-verlaat-het-bedrijf";

  @Test
  void standsAtItsAddressWithEveryParagraphAsWritten(@TempDir Path folder) throws IOException {
    assumeTrue(Files.exists(FILE), "left out: " + FILE + " is not beside the project");
    String text = Files.readString(FILE);
    try (Desk desk = new Desk(folder)) {
      Outcome outcome = desk.one(FILE);

      Article article = desk.article(outcome);
      assertThat(((Outcome.Added) outcome).path()).contains(ADDRESS);
      String body = text.substring(text.indexOf("\n---\n", 4) + 5).stripLeading();
      assertThat(desk.newest(article).body()).isEqualTo(body);

      Document page = desk.site.visitor().page(ADDRESS);
      assertThat(page.selectXpath("//time[@datetime='2024-05-15T11:14:00+02:00']").eachText())
          .anySatisfy(time -> assertThat(time).contains("15 mei 2024").contains("11:14"));
      List<String> shown =
          page.select("article p, .body p, main p").stream().map(Element::wholeText).toList();
      body.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(paragraph -> assertThat(shown).contains(paragraph));
      assertThat(page.select("h2").eachText()).contains("Dit is wat we weten");
      assertThat(page.text()).contains("Vlad Cherevko").contains("@ilyasut");

      assertThat(desk.one(FILE)).isInstanceOf(Outcome.Unchanged.class);
    }
  }
}
