package bron.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf takes without a word, and does not mean. */
class TemplateTrapTest {
  private static final Pattern TAG = Pattern.compile("<[a-z:]+\\s(?:[^<>\"]|\"[^\"]*\")*>");
  private static final Pattern REPLACED = Pattern.compile("\\sth:(replace|insert)=");
  private static final Pattern ASKED = Pattern.compile("\\sth:(if|unless|each)=");

  @Test
  void noConditionStandsOnATagThatIsReplacedBeforeItIsAsked() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      List<String> traps =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .flatMap(TemplateTrapTest::tags)
              .filter(tag -> REPLACED.matcher(tag).find() && ASKED.matcher(tag).find())
              .toList();
      assertThat(traps).isEmpty();
    }
  }

  private static Stream<String> tags(Path file) {
    try {
      return TAG.matcher(Files.readString(file)).results().map(match -> match.group());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
