package bron.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSettingsReaderTest {
  private static final Path SAMPLE = Path.of("db", "sample", "site.yaml");

  @Test
  void whatComesWithTheProgramIsKnown() throws IOException {
    assertThat(SampleSettingsReader.read(Files.readString(SAMPLE)).authors()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "'zone: ', 'zonne: ', 'zone: is missing; zonne: is not a field that is known here'",
    "'portrait: ', 'photo: ', 'authors 1, photo: is not a field that is known here'",
    "'description: ', 'about: ', 'topics 1, about: is not a field that is known here'",
    "'label: ', 'name: ', 'authors 1, links 1, name: is not a field that is known here'",
    "'      en: ', '      fr: ', 'authors 1, bio, fr: is not a field that is known here'",
    "'name: ', '- name: ', 'site.yaml, line '",
  })
  void whatIsNotKnownIsNamedInOneLine(String known, String unknown, String told)
      throws IOException {
    String broken = Files.readString(SAMPLE).replace(known, unknown);

    assertThatThrownBy(() -> SampleSettingsReader.read(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("site.yaml")
        .hasMessageContaining(told)
        .message()
        .hasLineCount(1)
        .doesNotEndWith(": ");
  }

  /** What is read and then dropped is no better than what is not known. */
  @Test
  void nothingIsReadAndDropped() throws IOException {
    String more =
        Files.readString(SAMPLE)
            .replace("    portrait: ", "    portrait_alt: Wie.\n    portrait: ");

    assertThatThrownBy(() -> SampleSettingsReader.read(more))
        .hasMessageContaining("authors 1, portrait_alt: is not a field that is known here");
  }
}
