package bron.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import bron.text.WordDiff.Kind;
import bron.text.WordDiff.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      emptyValue = "",
      textBlock =
          """
          Sutzkever werkt. ; Sutskever werkt.  ; [-Sutzkever-]{+Sutskever+} werkt.
          een twee drie    ; een drie          ; een [-twee -]drie
          een drie         ; een twee drie     ; een {+twee +}drie
          a b c d          ; a x y d           ; a [-b c-]{+x y+} d
          thuis.           ; thuis!            ; thuis[-.-]{+!+}
          foto's           ; foto’s            ; [-foto's-]{+foto’s+}
          gelijk           ; gelijk            ; gelijk
          ''               ; nieuw             ; {+nieuw+}
          oud              ; ''                ; [-oud-]
          """)
  void showsWhatChanged(String before, String after, String expected) {
    List<Piece> pieces = WordDiff.of(before, after);
    assertThat(pieces.stream().map(WordDiffTest::marked).collect(Collectors.joining()))
        .isEqualTo(expected);
    exact(before, after, pieces);
  }

  @Test
  void nothingAndNothingAreTheSame() {
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @RepeatedTest(200)
  void bothTextsCanBeReadBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String before = text(random);
    String after = text(random);
    exact(before, after, WordDiff.of(before, after));
  }

  @Test
  void aLongTextTakesBoundedTime() {
    Random random = new Random(1);
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    StringBuilder edited = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      String end = i % 70 == 69 ? ".\n\n" : i % 14 == 13 ? ". " : " ";
      String word = "w" + random.nextInt(50);
      before.append(word).append(end);
      after.append("w").append(random.nextInt(50)).append(end);
      edited.append(i % 5000 == 2500 ? "anders" : word).append(end);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            exact(
                before.toString(),
                after.toString(),
                WordDiff.of(before.toString(), after.toString())));
    List<Piece> pieces = WordDiff.of(before.toString(), edited.toString());
    assertThat(pieces).filteredOn(piece -> piece.kind() == Kind.INSERTED).hasSize(12);
  }

  private static void exact(String before, String after, List<Piece> pieces) {
    assertThat(joined(pieces, Kind.DELETED)).isEqualTo(before);
    assertThat(joined(pieces, Kind.INSERTED)).isEqualTo(after);
    assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
    }
  }

  private static String joined(List<Piece> pieces, Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static String marked(Piece piece) {
    return switch (piece.kind()) {
      case SAME -> piece.text();
      case DELETED -> "[-" + piece.text() + "-]";
      case INSERTED -> "{+" + piece.text() + "+}";
    };
  }

  private static String text(Random random) {
    String[] parts = {
      "a", "b", "cé", " ", " ", "  ", ". ", "\n", "\n\n", "\r\n\r\n", "😀", "'", "-"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
