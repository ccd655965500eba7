package bron.trail;

import static org.assertj.core.api.Assertions.assertThat;

import bron.term.TermKind;
import bron.workflow.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every act that the sources write into the trail has words, and so has its kind. */
class ActsTest {
  private static final Pattern NOTED =
      Pattern.compile(
          "\\b(?:note|noted|audit|told|AuditStore\\.class\\)\\s*\\.add)\\(\\s*(?:[^\"();]|\\([^\"();]*\\))*\"([a-z]+\\.[a-zA-Z-]+)\"");

  /** One of two. */
  private static final Pattern EITHER =
      Pattern.compile("\\.note\\([^;]*?\\? \"([a-z]+\\.[a-zA-Z]+)\"\\s*: \"([a-z]+\\.[a-zA-Z]+)\"");

  /** What a kind of term and a verb make together. */
  private static final Pattern VERB = Pattern.compile("\\bnote\\(stores, who, \"([a-z]+)\", id");

  /** An act that is chosen by a condition before it is noted. */
  private static final Pattern CHOSEN = Pattern.compile("\\bact = [^;]*?\"([a-z]+\\.[a-z]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyActHasWords(String language) {
    assertThat(keys(language)).containsAll(acts().stream().map("audit.act."::concat).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyKindOfActHasAName(String language) {
    assertThat(keys(language))
        .containsAll(
            acts().stream().map(act -> "audit.noun." + act.replaceFirst("\\..*", "")).toList());
  }

  @Test
  void theWordsAreThoseOfActs() {
    Set<String> worded =
        keys("nl").stream()
            .filter(key -> key.startsWith("audit.act."))
            .map(key -> key.substring("audit.act.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(worded).isEqualTo(acts()).hasSizeGreaterThan(45);
  }

  private static Set<String> acts() {
    Set<String> acts = new TreeSet<>();
    for (Pattern form : Set.of(NOTED, CHOSEN)) {
      sources().flatMap(text -> form.matcher(text).results()).forEach(f -> acts.add(f.group(1)));
    }
    sources()
        .flatMap(text -> EITHER.matcher(text).results())
        .forEach(either -> acts.addAll(Set.of(either.group(1), either.group(2))));
    Stream.of(Step.values()).map(Step::act).forEach(acts::add);
    sources()
        .flatMap(text -> VERB.matcher(text).results())
        .forEach(
            f -> Stream.of(TermKind.values()).forEach(k -> acts.add(k.noun() + "." + f.group(1))));
    sources()
        .flatMap(text -> EITHER.matcher(text).results())
        .forEach(f -> acts.addAll(List.of(f.group(1), f.group(2))));
    Stream.of(Step.values()).forEach(step -> acts.add(step.act()));
    return acts;
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ActsTest::text)
          .filter(text -> text.contains("Actor") || text.contains("AuditStore"))
          .toList()
          .stream();
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

  private static Set<String> keys(String language) {
    Properties properties = new Properties();
    Path file = Path.of("src/main/resources/messages_" + language + ".properties");
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
