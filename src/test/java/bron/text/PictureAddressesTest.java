package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureAddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '~',
      value = {
        "![](a.jpg)^![](NEW)",
        "![Een *boom* (groot)](a.jpg \"Bij a.jpg | Ik\")^![Een *boom* (groot)](NEW \"Bij a.jpg | Ik\")",
        "voor ![x]( a.jpg ) na^voor ![x]( NEW ) na",
        "![x](<a.jpg> 'y')^![x](NEW 'y')",
        "![x](a(1).jpg)^![x](NEW)",
        "![x](a\\)b.jpg)^![x](NEW)",
        "![a\\]b](a.jpg)^![a\\]b](NEW)",
        "[![x](a.jpg)](https://example.org/a.jpg)^[![x](NEW)](https://example.org/a.jpg)",
        "> - ![x](a.jpg)^> - ![x](NEW)",
        "`![x](a.jpg)`^`![x](a.jpg)`",
        "[x](a.jpg) en ![x](a.jpg) en ![y](b.jpg)^[x](a.jpg) en ![x](NEW) en ![y](NEW)",
        "![x][ref]^![x][ref]",
        "![x](a.jpg^![x](a.jpg"
      })
  void changesAddressesAlone(String before, String after) {
    assertThat(PictureAddresses.replace(before, address -> "NEW")).isEqualTo(after);
  }

  @Test
  void knowsThoseOfTheWholeText() {
    String text =
        "Een\nalinea\n\n![a\nb](x%20y.jpg\n\"t\")\n\n    ![code](no.jpg)\n\n![r][r]\n\n[r]: z.jpg\n";
    assertThat(PictureAddresses.of(text)).containsExactly("x%20y.jpg", "z.jpg");
    assertThat(PictureAddresses.replace(text, address -> "/N"))
        .isEqualTo(text.replace("x%20y.jpg", "/N"));
    assertThat(PictureAddresses.replace(text, address -> address)).isEqualTo(text);
  }
}
