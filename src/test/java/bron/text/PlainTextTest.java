package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  private static final Markdown MARKDOWN = new Markdown(address -> Optional.empty());

  @Test
  void keepsWhatIsReadAndDropsTheMarks() {
    String text =
        """
        ## Een *kop*

        Tekst met [link](/x), `code`, **vet** en
        een regel[^1].

        ![Alt](/media/a/original.jpg "Bijschrift | Foto: X")

        - een
        - twee

        > Citaat.
        >
        > — Naam

        | a | b |
        |---|---|
        | 1 | 2 |

        <b>zo</b>

        [^1]: Een noot.
        """;
    assertThat(MARKDOWN.plainText(text))
        .isEqualTo(
            """
            Een kop

            Tekst met link, code, vet en een regel.

            Bijschrift

            een

            twee

            Citaat.

            — Naam

            a b

            1 2

            <b>zo</b>

            Een noot.""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Een twee drie.           | 3
          AI-team van OpenAI's chef | 4
          noch dit - noch dat      | 4
          **vet**gedrukt           | 1
          3,5 miljoen (€)          | 2
          قال المتحدث باسم الشركة  | 4
          — … !                    | 0
          """)
  void countsWordsAsAWriterDoes(String text, int words) {
    assertThat(MARKDOWN.wordCount(text)).isEqualTo(words);
  }
}
