package bron.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetTest {

  @Test
  void theHitIsShownAsItIsWritten() {
    assertThat(snippet("De KABELS zijn stuk, één kabel niet.", "kabel een"))
        .isEqualTo("De [KABELS] zijn stuk, [één] [kabel] niet.");
  }

  @Test
  void wordsThatStandTogetherAreMarkedTogetherAndElsewhereNot() {
    assertThat(snippet("Een zwarte doos, niet zwart, geen doos.", "\"zwarte doos\""))
        .isEqualTo("Een [zwarte doos], niet zwart, geen doos.");
    assertThat(snippet("De e-mail kwam.", "email")).isEqualTo("De [e-mail] kwam.");
  }

  @Test
  void aLongTextIsShownAroundTheMostWords() {
    String filler = "woord ".repeat(100);
    String text = "Kabel. " + filler + "Glas en kabel samen. " + filler;

    assertThat(snippet(text, "kabel glas"))
        .startsWith("… woord")
        .contains("[Glas] en [kabel] samen.")
        .endsWith(" …")
        .hasSizeLessThan(350);
  }

  @Test
  void aParagraphIsNotLeft() {
    assertThat(snippet("Eerste alinea.\n\nHier staat kabel.\n\nDerde alinea.", "kabel"))
        .isEqualTo("Hier staat [kabel].");
  }

  @Test
  void withoutAHitTheBeginningIsShown() {
    assertThat(snippet("Eerste alinea.\n\nTweede.", "kabel")).isEqualTo("Eerste alinea.");
    assertThat(snippet("", "kabel")).isEmpty();
    assertThat(snippet("😀 …", "kabel")).isEqualTo("😀 …");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String text = "😀".repeat(400) + "kabel" + "😀".repeat(400);
    assertThat(snippet(text, "kabel").codePoints()).allMatch(c -> c < 0xD800 || c > 0xDFFF);
    assertThat(snippet("x".repeat(5000) + " kabel", "kabel")).contains("[kabel]");
  }

  private static String snippet(String text, String query) {
    List<Clause> wanted = QueryReader.read(query, "nl").wanted();
    return Snippet.of(text, new Marking(text, "nl", wanted)).stream()
        .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
