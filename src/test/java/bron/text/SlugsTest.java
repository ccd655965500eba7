package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OpenAI Chief Scientist Ilya Sutskever verlaat het bedrijf | openai-chief-scientist-ilya-sutskever-verlaat-het-bedrijf
          Eén reünie, twee ideeën          | een-reunie-twee-ideeen
          Straße Ærø Łódź Þór Œuvre ﬁn     | strasse-aero-lodz-thor-oeuvre-fin
          Foto's van 's-Gravenhage         | fotos-van-s-gravenhage
          OpenAI’s  plan — €5,3 mln (AT&T) | openais-plan-5-3-mln-at-t
          İstanbul Iğdır                   | istanbul-igdir
          Зеленский в Києві                | zelenskii-v-kiyevi
          Αθήνα                            | athina
          日本の news                      | news
          日本                             | untitled
          ١٢ مارس                          | 12
          ---                              | untitled
          -a--b-                           | a-b
          """)
  void aHeadlineBecomesASlug(String headline, String slug) {
    assertThat(Slugs.of(headline)).isEqualTo(slug);
    assertThat(Slugs.isValid(slug)).isTrue();
  }

  @Test
  void anEmptyHeadlineHasASlugToo() {
    assertThat(Slugs.of("")).isEqualTo("untitled");
  }

  @Test
  void aLongHeadlineIsCutAfterAWord() {
    assertThat(Slugs.of("woorden ".repeat(40))).isEqualTo("woorden-".repeat(9) + "woorden");
    assertThat(Slugs.of("a".repeat(79) + " b")).isEqualTo("a".repeat(79));
    assertThat(Slugs.of("a".repeat(80) + " b")).isEqualTo("a".repeat(80));
    assertThat(Slugs.of("a".repeat(500))).isEqualTo("a".repeat(80));
    assertThat(Slugs.of("ﷺ".repeat(500_000) + "a")).isEqualTo("untitled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "a-b-9", "2024"})
  void validSlugs(String slug) {
    assertThat(Slugs.isValid(slug)).isTrue();
    assertThat(Slugs.isValid("a".repeat(120))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "é", "a b", "a/b", "a\n", "a.b", "a_b"})
  void invalidSlugs(String slug) {
    assertThat(Slugs.isValid(slug)).isFalse();
    assertThat(Slugs.isValid("a".repeat(121))).isFalse();
  }
}
