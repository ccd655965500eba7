package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
  @Test
  void whateverBelongsTogetherIsOneBlock() {
    String body =
        """
        Een alinea
        op twee regels.
        ## Een kop
        Nog een alinea.

        - een

        - twee

        ```
        code

        meer code
        ```

        | a | b |
        |---|---|
        | 1 | 2 |

        > een citaat
        >
        > in twee alinea’s


        ![Beeld](/media/x/original.jpg "Bijschrift")

        [^1]: Een noot.
        """;

    assertThat(Blocks.of(body))
        .containsExactly(
            "Een alinea\nop twee regels.",
            "## Een kop",
            "Nog een alinea.",
            "- een\n\n- twee",
            "```\ncode\n\nmeer code\n```",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "> een citaat\n>\n> in twee alinea’s",
            "![Beeld](/media/x/original.jpg \"Bijschrift\")",
            "[^1]: Een noot.");
  }

  @Test
  void nothingIsLostHoweverOddTheText() {
    assertThat(Blocks.of("")).isEmpty();
    assertThat(Blocks.of(" \n\n ")).isEmpty();
    assertThat(Blocks.of("[a]: https://example.org\n\n    code")).contains("    code");
    for (String odd : List.of("\r\na\rb\r\n\r\nc", "```\nopen", "\u0000a\n\nb\uD800", "[a]: /x")) {
      assertThat(String.join("\n\n", Blocks.of(odd)).replaceAll("\\s+", ""))
          .isEqualTo(odd.replaceAll("\\s+", ""));
    }
  }

  @Test
  void blocksAreCountedWhereTheyWereTyped() {
    assertThat(Blocks.counts(List.of("a\n\nb", "", "c", "  ", "- d\n\n- e")))
        .containsExactly(2, 0, 1, 0, 1);
    assertThat(Blocks.counts(List.of())).isEmpty();
    assertThat(Blocks.counts(List.of("a", "```\nopen", "b"))).containsExactly(1, 1, 0);
    assertThat(Blocks.counts(List.of("- a", "- b"))).as("one list").containsExactly(1, 0);
  }
}
