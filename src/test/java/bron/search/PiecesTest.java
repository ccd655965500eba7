package bron.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {
  private final Random random = new Random(11);

  @ParameterizedTest
  @CsvSource({
    "sutzkever, sutskever, 1",
    "sutskevr, sutskever, 1",
    "sutksever, sutskever, 1",
    "kabel, kabel, 0",
    "kabel, kabels, 1",
    "gebroken, gebruiken, 2",
    "ab, ba, 1"
  })
  void errorsAreCounted(String one, String other, int errors) {
    assertThat(Distance.between(one, other)).isEqualTo(errors);
    assertThat(Distance.between(other, one)).isEqualTo(errors);
  }

  @Test
  void aWordWithFewErrorsSharesAPartWithTheWordThatWasMeant() {
    for (int i = 0; i < 20_000; i++) {
      String meant = word(4 + random.nextInt(10));
      String typed = withError(meant);
      typed = Pieces.errors(typed.length()) > 1 ? withError(typed) : typed;
      if (Distance.between(meant, typed) > Pieces.errors(typed.length())) {
        continue;
      }
      Set<Pieces.Piece> shared = new HashSet<>(Pieces.near(typed));
      shared.retainAll(Pieces.of(meant));
      assertThat(shared).as(typed + " for " + meant).isNotEmpty();
    }
  }

  @Test
  void lettersThatChangedPlacesAreFound() {
    assertThat(Pieces.swapped("kbael")).contains("kabel").hasSize(4);
    assertThat(Pieces.swapped("eht")).isEmpty();
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    random.ints(length, 'a', 'h').forEach(c -> word.append((char) c));
    return word.toString();
  }

  private String withError(String word) {
    int at = random.nextInt(word.length() - 1);
    char letter = (char) ('a' + random.nextInt(7));
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      default -> word.substring(0, at) + letter + word.substring(at + 1);
    };
  }

  @Test
  void aFewLookUpsFindThem() {
    assertThat(Pieces.near("sutskever")).hasSizeLessThan(80);
    assertThat(Pieces.near("kabel")).hasSizeLessThan(30);
    assertThat(Pieces.of("sutskever"))
        .extracting(Pieces.Piece::text)
        .containsExactly("sut", "ske", "ver");
  }
}
