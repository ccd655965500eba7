package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {
  @ParameterizedTest
  @CsvSource({
    "1\\. stap, 1. stap",
    "a \\*b\\* \\\\ c, a *b* \\ c",
    "&#97;**b**&#98;, a**b**b",
    "\\&amp; &lt;x&gt;, &amp; <x>",
    "C:\\Users $1, C:\\Users $1",
    "&#0; &#55296; &onbekend;, &#0; &#55296; &onbekend;"
  })
  void aTextReadsAsItWasMeant(String markdown, String read) {
    assertThat(Escapes.undone(markdown)).isEqualTo(read);
  }
}
