package bron.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to exhaust the stack or the clock; each holds the word "tekst", which must survive.
 */
class HostileTextTest {

  private static final Markdown.Labels LABELS = new Markdown.Labels("T", "N", "B");
  private static final Markdown MARKDOWN = new Markdown(address -> Optional.empty());

  static Stream<Arguments> texts() {
    int n = 10_000;
    return Stream.of(
        Arguments.of("quotations", ">".repeat(n) + " tekst"),
        Arguments.of("lists", "- ".repeat(n) + "tekst"),
        Arguments.of("quotations and lists", "> - ".repeat(n) + "tekst"),
        Arguments.of("brackets", "[".repeat(n) + "tekst" + "]".repeat(n)),
        Arguments.of("open brackets", "[".repeat(n) + "tekst"),
        Arguments.of("pictures", "![".repeat(n) + "tekst" + "](a)".repeat(n)),
        Arguments.of("emphasis", "*".repeat(n) + "tekst" + "*".repeat(n)),
        Arguments.of("mixed emphasis", "*a _b ".repeat(n) + "tekst"),
        Arguments.of("struck out", "a ~~b ".repeat(n) + "tekst" + "~~".repeat(n)),
        Arguments.of("marks up to the limit", "*".repeat(500) + "tekst" + "*".repeat(500)),
        Arguments.of("comments", "tekst <!--".repeat(n)),
        Arguments.of("open tags", "tekst " + "<a b ".repeat(n)),
        Arguments.of("backticks", "tekst ` `` ``` ".repeat(n)),
        Arguments.of("backslashes", "tekst " + "\\".repeat(n)),
        Arguments.of("e-mail", "tekst " + "a@".repeat(n)),
        Arguments.of("autolinks", "tekst " + "http://".repeat(n)),
        Arguments.of("entities", "tekst " + "&amp".repeat(n)),
        Arguments.of("headings", "# tekst\n".repeat(n)),
        Arguments.of("notes", "tekst[^1]\n\n".repeat(n) + "[^1]: x"),
        Arguments.of("notes of notes", "tekst[^0]\n\n" + chain(2000)),
        Arguments.of(
            "wide table", "|tekst".repeat(3000) + "\n" + "|-".repeat(3000) + "\n|".repeat(n)),
        Arguments.of("spaces", " ".repeat(n) + "tekst" + " ".repeat(n)));
  }

  private static String chain(int length) {
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < length; i++) {
      notes.append("[^").append(i).append("]: x[^").append(i + 1).append("]\n\n");
    }
    return notes.append("[^").append(length).append("]: x").toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void theTextSurvives(String name, String text) {
    String html =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MARKDOWN.html(text, LABELS));
    assertThat(Jsoup.parseBodyFragment(html).text()).contains("tekst");
    assertThat(MARKDOWN.plainText(text)).contains("tekst");
  }

  @Test
  void whatIsTooMuchInOneParagraphLeavesTheOthersAlone() {
    String html = MARKDOWN.html("*Een*\n\n" + "[".repeat(2000) + "\n\n*Twee*", LABELS);
    assertThat(html).contains("<em>Een</em>", "[[[[", "<em>Twee</em>");
  }

  @Test
  void aLongTableIsATable() {
    String html = MARKDOWN.html("|a|b|c|\n|-|-|-|\n" + "|1|2|3|\n".repeat(2000), LABELS);
    assertThat(Jsoup.parseBodyFragment(html).select("td")).hasSize(6000);
  }
}
