package bron.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {

  @Test
  void readsFieldsAndBody() throws FrontMatterException {
    FrontMatter file =
        FrontMatter.parse(
            """
            ---
            headline: "Kop: een"
            lang: no
            published: 2024-05-15T11:14:00+02:00
            day: 2024-05-15
            uuid: 12e45
            number: 007
            topics: [OpenAI, 1984, ~]
            credits:
              - role: via
                name: Vlad
            standfirst: >-
              Een
              twee.
            picture: {alt: "", caption: }
            ---

            Tekst.

            ---

            Meer.
            """);
    assertThat(file.fields())
        .containsExactly(
            Map.entry("headline", "Kop: een"),
            Map.entry("lang", "no"),
            Map.entry("published", "2024-05-15T11:14:00+02:00"),
            Map.entry("day", "2024-05-15"),
            Map.entry("uuid", "12e45"),
            Map.entry("number", "007"),
            Map.entry("topics", List.of("OpenAI", "1984")),
            Map.entry("credits", List.of(Map.of("role", "via", "name", "Vlad"))),
            Map.entry("standfirst", "Een twee."),
            Map.entry("picture", Map.of("alt", "")));
    assertThat(file.body()).isEqualTo("Tekst.\n\n---\n\nMeer.\n");
  }

  @Test
  void understandsAByteOrderMarkAndWindowsLineEnds() throws FrontMatterException {
    FrontMatter file = FrontMatter.parse("\uFEFF---\r\na: b\r\n--- \r\n\r\nTekst\r\nmeer\r\n");
    assertThat(file).isEqualTo(new FrontMatter(Map.of("a", "b"), "Tekst\nmeer\n"));
  }

  @Test
  void anEmptyBlockHasNoFields() throws FrontMatterException {
    assertThat(FrontMatter.parse("---\n---")).isEqualTo(new FrontMatter(Map.of(), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          ''                                | 1 | does not start
          Tekst                             | 1 | does not start
          ----\\na: b\\n---                 | 1 | does not start
          ---\\na: b                        | 1 | not closed
          ---\\na: b\\n ---                 | 1 | not closed
          ---\\n- a\\n---                   | 2 | not a list of names
          ---\\na\\n---                     | 2 | not a list of names
          ---\\na: 1\\nb: 2\\na: 3\\n---    | 4 | a is given twice
          ---\\na:\\na: 3\\n---             | 3 | a is given twice
          ---\\na:\\n  b: 1\\n  b: 2\\n---  | 4 | b is given twice
          ---\\na: &x b\\nc: *x\\n---       | 3 | alias
          ---\\na: !!java.net.URL [b]\\n--- | 2 | has a type
          ---\\na: !!binary aGk=\\n---      | 2 | has a type
          ---\\na: [b\\nc: d\\n---          | 3 | not valid YAML
          ---\\na: b: c\\n---               | 2 | not valid YAML
          ---\\na: 'b\\n---                 | 3 | not valid YAML
          """)
  void saysWhereAndWhatIsWrong(String file, int line, String message) {
    FrontMatterException problem = problem(file.replace("\\n", "\n"));
    assertThat(problem).hasMessageContaining(message);
    assertThat(problem.getMessage()).doesNotContain("\n", "reader");
    assertThat(problem.line()).isEqualTo(line);
  }

  @Test
  void nothingGrowsBeyondItsOwnSize() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]";
    assertThat(problem("---\n" + bomb + "\n---")).hasMessageContaining("alias");
    assertThat(problem("---\na: " + "[".repeat(100_000) + "\n---")).hasMessageContaining("YAML");
    assertThat(problem("---\na: " + "x".repeat(300_000) + "\n---")).hasMessageContaining("YAML");
    assertThat(problem("---\na: " + "{a: ".repeat(50) + "\n---")).hasMessageContaining("YAML");
  }

  private static FrontMatterException problem(String file) {
    return catchThrowableOfType(FrontMatterException.class, () -> FrontMatter.parse(file));
  }
}
