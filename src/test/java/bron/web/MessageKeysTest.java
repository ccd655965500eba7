package bron.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Templates, Java and scripts against the message files: what they ask for is there, and what is
 * there is asked for. A key may be put together from a beginning that ends in a full stop and a
 * word, in which case the word must stand somewhere in the sources too.
 */
class MessageKeysTest {
  private static final List<String> SCRIPTED = List.of("richtext.");
  private static final Pattern LITERAL = Pattern.compile("[\"'`]([A-Za-z0-9_.-]+)[\"'`]");
  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z0-9_.-]+)[}(]");
  private static final Pattern LOOKED_UP =
      Pattern.compile(
          "[.\\s]text\\(\\s*(?:[^\"();]|\\([^\"();]*\\))*\"([A-Za-z0-9]+\\.[A-Za-z0-9_.-]*)\"(\\s*\\+)?");
  private static final Pattern KEY =
      Pattern.compile("\"((?:[a-z]+\\.)+problem\\.[A-Za-z]+|media\\.refused\\.[A-Za-z]+)\"");

  private final String templates = sources("templates", ".html");
  private final String java = sources("src/main/java", ".java");
  private final String scripts = sources("static/js", ".js");
  private final Set<String> keys = keys();

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void noKeyStandsTwice(String language) throws IOException {
    Path file = Path.of("src/main/resources/messages_" + language + ".properties");
    List<String> said =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("[\\w.-]+=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(said).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  @Test
  void whateverIsAskedForIsThere() {
    Set<String> missing = new TreeSet<>();
    all(IN_TEMPLATE, templates).filter(key -> !keys.contains(key)).forEach(missing::add);
    all(KEY, java).filter(key -> !keys.contains(key)).forEach(missing::add);
    Matcher lookedUp = LOOKED_UP.matcher(java);
    while (lookedUp.find()) {
      String key = lookedUp.group(1);
      boolean there =
          lookedUp.group(2) == null
              ? keys.contains(key)
              : keys.stream().anyMatch(whole -> whole.startsWith(key));
      if (!there) {
        missing.add(key);
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void whateverIsThereIsAskedFor() {
    Set<String> literals = all(LITERAL, templates + java + scripts).collect(Collectors.toSet());
    all(IN_TEMPLATE, templates).forEach(literals::add);
    List<String> beginnings =
        literals.stream().filter(literal -> literal.endsWith(".")).sorted().toList();
    Set<String> words =
        all(Pattern.compile("([A-Za-z0-9-]+)"), templates + java + scripts)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    assertThat(keys)
        .filteredOn(key -> !literals.contains(key))
        .filteredOn(key -> beginnings.stream().noneMatch(start -> composed(key, start, words)))
        .isEmpty();
  }

  /** Whether a key is that beginning and words of the sources, as {@code desk.state.} + a state. */
  private static boolean composed(String key, String start, Set<String> words) {
    return key.startsWith(start)
        && Stream.of(key.substring(start.length()).split("\\."))
            .allMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  @Test
  void theRichTextEditorIsGivenWhatItShows() {
    Set<String> shown =
        all(Pattern.compile("\\blabel\\(\\s*\"([a-zA-Z0-9]+)\""), scripts)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> given =
        keys.stream()
            .filter(key -> key.startsWith(SCRIPTED.getFirst()))
            .map(key -> key.substring(SCRIPTED.getFirst().length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(given).containsAll(shown);
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  private static Set<String> keys() {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages_nl.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static String sources(String folder, String end) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .sorted()
          .map(MessageKeysTest::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
