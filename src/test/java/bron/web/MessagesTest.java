package bron.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessagesTest {
  private static final List<String> LANGUAGES = Messages.LANGUAGES;

  @Test
  void everyLanguageSaysTheSameThings() throws IOException {
    Properties dutch = read("nl");

    for (String language : LANGUAGES) {
      assertThat(read(language).keySet()).isEqualTo(dutch.keySet());
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyTextIsAPatternWithTheSameArguments(String language) throws IOException {
    Properties texts = read(language);
    Properties dutch = read("nl");

    for (String key : texts.stringPropertyNames()) {
      assertThat(arguments(texts.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(dutch.getProperty(key)));
      assertThat(texts.getProperty(key)).as(key).isNotBlank();
    }
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private static Properties read(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Files.packed().open("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
