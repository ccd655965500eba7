package bron.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "kabel glas         | kabel; glas        | ",
        "\"zwarte doos\" x  | \"zwarte doos\"; x | ",
        "„zwarte doos” x    | \"zwarte doos\"; x | ",
        "«zwarte doos»      | \"zwarte doos\"    | ",
        "kabel -glas        | kabel              | glas",
        "kabel -\"het glas\"| kabel              | \"het glas\"",
        "\"zwarte doos      | \"zwarte doos\"    | ",
        "zwarte\"doos       | zwarte; \"doos\"   | ",
        "e-mail             | e mail             | ",
        "a - b -- c         | a; b; c            | ",
        "AND OR NOT NEAR(x) | and; or; not; near x | ",
        "headline: x* ^y    | headline; x; y     | ",
        "\"\" - -\"\" ' * ( | | "
      })
  void whatIsTypedIsRead(String typed, String wanted, String unwanted) {
    Query query = QueryReader.read(typed, "nl");

    assertThat(shown(query.wanted())).isEqualTo(wanted == null ? "" : wanted);
    assertThat(shown(query.unwanted())).isEqualTo(unwanted == null ? "" : unwanted);
  }

  private static String shown(Iterable<Clause> clauses) {
    StringBuilder text = new StringBuilder();
    for (Clause clause : clauses) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(clause.quoted() ? '"' + clause.toString() + '"' : clause.toString());
    }
    return text.toString();
  }

  @Test
  void whateverIsTypedIsAQueryThatCanBeTypedAgain() {
    Random random = new Random(7);
    String alphabet = "ab \"-“”'’*()^:{}+#.,\n\u0000\u00e9\u0634\u6771";
    for (int i = 0; i < 5000; i++) {
      StringBuilder typed = new StringBuilder();
      random
          .ints(random.nextInt(30), 0, alphabet.length())
          .forEach(at -> typed.append(alphabet.charAt(at)));
      Query query = QueryReader.read(typed.toString(), "nl");
      Query again = QueryReader.read(query.text(), "nl");

      assertThat(shown(again.wanted())).as(typed.toString()).isEqualTo(shown(query.wanted()));
      assertThat(shown(again.unwanted())).as(typed.toString()).isEqualTo(shown(query.unwanted()));
    }
  }
}
