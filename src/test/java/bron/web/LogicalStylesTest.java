package bron.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule of a stylesheet knows left from right: an Arabic page is laid out by the same ones. */
class LogicalStylesTest {
  private static final Pattern DECLARATION =
      Pattern.compile("(?<![\\w-])([a-z-]+)\\s*:\\s*([^;{}]+)[;}]");
  private static final Pattern PHYSICAL_NAME =
      Pattern.compile(
          "(?:scroll-)?(?:margin|padding|border|inset)-(?:left|right|top|bottom)(?:-.*)?"
              + "|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom"
              + "|(?:min-|max-)?(?:width|height)");
  private static final Pattern PHYSICAL_VALUE =
      Pattern.compile(".*(?<![\\w-])(?:left|right)(?![\\w-]).*|.*translateX?\\(.*");
  private static final Pattern SIDES =
      Pattern.compile("(?:scroll-)?(?:margin|padding)|inset|border-width");

  @Test
  void noRuleIsPhysical() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("static/css"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".css")).toList()) {
        physical(Files.readString(file)).forEach(rule -> found.add(file + ": " + rule));
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a { margin-left: 1em; }",
        "a { left: 0 }",
        "a { text-align: right; }",
        "a { float: left; }",
        "a { border-top-left-radius: 2px; }",
        "a { width: 3rem; }",
        "a { padding: 0 1em 0 2em; }",
        "a { box-shadow: inset 4px 0 red; }"
      })
  void aPhysicalOneIsSeen(String rule) {
    assertThat(physical(rule)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media (width >= 48rem) { a { margin-inline-start: 1em; } }",
        "a { padding: 1em 2em; inset: 0; box-shadow: 0 1px red; }",
        "a { margin: 1em 2em 0; text-align: start; inline-size: 100%; }"
      })
  void aLogicalOneIsLet(String rule) {
    assertThat(physical(rule)).isEmpty();
  }

  private static List<String> physical(String css) {
    String rules = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@(media|container)[^{]*", "");
    List<String> found = new ArrayList<>();
    Matcher declaration = DECLARATION.matcher(rules);
    int from = 0;
    while (declaration.find(from)) {
      String name = declaration.group(1);
      String value = declaration.group(2).strip();
      if (PHYSICAL_NAME.matcher(name).matches()
          || PHYSICAL_VALUE.matcher(value).matches() && !name.startsWith("--")
          || SIDES.matcher(name).matches() && unequalSides(value)
          || name.equals("box-shadow") && value.matches("(inset )?-?[1-9].*")) {
        found.add(name + ": " + value);
      }
      from = declaration.end() - 1;
    }
    return found;
  }

  private static boolean unequalSides(String value) {
    String[] sides = value.replaceAll("\\([^()]*(\\([^()]*\\)[^()]*)*\\)", "()").split("\\s+");
    return sides.length == 4 && !sides[1].equals(sides[3]);
  }
}
