package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource({
    "Één, een",
    "œuvre, oeuvre",
    "Straße, strasse",
    "Ørsted, orsted",
    "smørrebrød, smorrebrod",
    "Łódź, lodz",
    "ﬁnance, finance",
    "İstanbul, istanbul",
    "Суцкевер, sutskever",
    "Αθήνα, athina",
    "١٢٣, 123",
    "zee\u00ADkabel, zeekabel",
    "e\u0301e\u0301n, een",
    "C++, cplusplus",
    "C#, csharp",
    "𝐀𝐈, ai",
    "صحيفة, صحيفة",
    "صَحِيفَة, صحيفة"
  })
  void aWordIsFolded(String written, String form) {
    assertThat(forms(written, "nl")).containsExactly(form);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, kabels, kabel",
    "nl, kranten, krant",
    "nl, huizen, huis",
    "nl, brieven, brief",
    "nl, onderzoekers, onderzoeker",
    "en, batteries, battery",
    "en, cables, cable",
    "en, running, run"
  })
  void formsOfAWordShareAStem(String language, String one, String other) {
    Token first = Tokens.of(one, language).getFirst();
    Token second = Tokens.of(other, language).getFirst();

    assertThat(all(first)).containsAnyElementsOf(all(second));
    assertThat(first.form()).isEqualTo(one);
  }

  @Test
  void otherLanguagesAndNumbersHaveNoStem() {
    assertThat(Tokens.of("kabels cables", "fr")).allMatch(token -> token.others().isEmpty());
    assertThat(Tokens.of("5ens", "nl").getFirst().others()).isEmpty();
  }

  @Test
  void partsWithHyphensAreFoundByTheWholeAsWell() {
    List<Token> tokens = Tokens.of("een e-mail over AI-modellen", "nl");

    assertThat(tokens)
        .extracting(Token::form)
        .containsExactly("een", "e", "mail", "over", "ai", "modellen");
    assertThat(tokens.get(2).others()).contains("email");
    assertThat(tokens.get(4).others()).contains("aimodellen", "aimodell");
    assertThat(tokens.get(3).others()).doesNotContain("email");
  }

  @Test
  void anApostropheIsPartOfAWord() {
    assertThat(Tokens.of("foto’s", "nl").getFirst().others()).contains("foto");
    assertThat(Tokens.of("Anja's", "en").getFirst().others()).contains("anja");
    assertThat(Tokens.of("O'Brien", "en").getFirst().others()).contains("obrien", "brien");
    assertThat(forms("zo'n 'woord'", "nl")).containsExactly("zo_n", "woord");
  }

  @Test
  void scriptsWithoutSpacesGiveAWordForEachCharacter() {
    assertThat(forms("東京タワー 10", "nl")).hasSizeGreaterThan(4).startsWith("東", "京").endsWith("10");
  }

  @Test
  void aTokenTellsWhereItStands() {
    String text = "Door „Één” man.";
    assertThat(Tokens.of(text, "nl"))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("Door", "Één", "man");
  }

  @Test
  void anyTextCanBeTakenApart() {
    Random random = new Random(4);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(40), 0, 0x11000).forEach(c -> text.append((char) c));
      random.ints(random.nextInt(10), 0x10000, 0x10FFFF).forEach(text::appendCodePoint);
      int last = 0;
      for (Token token : Tokens.of(text.toString(), i % 2 == 0 ? "nl" : "en")) {
        assertThat(token.start()).isGreaterThanOrEqualTo(last);
        assertThat(token.end()).isBetween(token.start() + 1, text.length());
        assertThat(token.form()).isNotEmpty().hasSizeLessThanOrEqualTo(65);
        assertThat(token.form().codePoints())
            .allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
        last = token.end();
      }
    }
    assertThat(Tokens.of("a".repeat(100_000), "nl").getFirst().form()).hasSize(64);
  }

  private static List<String> forms(String text, String language) {
    return Tokens.of(text, language).stream().map(Token::form).toList();
  }

  private static List<String> all(Token token) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(token.form()), token.others().stream())
        .toList();
  }
}
