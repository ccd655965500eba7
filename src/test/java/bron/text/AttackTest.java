package bron.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every line of attacks.txt and looks at what a browser would make of it. */
class AttackTest {

  private static final Markdown.Labels LABELS = new Markdown.Labels("Tabel", "Noten", "Terug");
  private static final Markdown MARKDOWN =
      new Markdown(address -> Optional.of(new Markdown.Picture(8, 6)));

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href", "title", "id", "class", "aria-label")),
          Map.entry(
              "img",
              Set.of(
                  "src",
                  "srcset",
                  "sizes",
                  "alt",
                  "title",
                  "width",
                  "height",
                  "loading",
                  "decoding",
                  "fetchpriority")),
          Map.entry("source", Set.of("srcset", "sizes", "type")),
          Map.entry("div", Set.of("class", "role", "tabindex", "aria-label")),
          Map.entry("section", Set.of("class", "aria-label")),
          Map.entry("h2", Set.of("id")),
          Map.entry("h3", Set.of("id")),
          Map.entry("h4", Set.of("id")),
          Map.entry("li", Set.of("id")),
          Map.entry("ol", Set.of("start")),
          Map.entry("p", Set.of("class")),
          Map.entry("figure", Set.of("class")),
          Map.entry("span", Set.of("class")),
          Map.entry("sup", Set.of("class")),
          Map.entry("pre", Set.of("tabindex")),
          Map.entry("code", Set.of("class")),
          Map.entry("th", Set.of("class", "align")),
          Map.entry("td", Set.of("class", "align")));
  private static final Set<String> PLAIN_ELEMENTS =
      Set.of(
          "blockquote",
          "ul",
          "hr",
          "br",
          "em",
          "strong",
          "del",
          "figcaption",
          "picture",
          "table",
          "thead",
          "tbody",
          "tr");
  private static final Pattern SCHEME = Pattern.compile("^[^/?#]*?:");

  static List<String> attacks() throws IOException {
    try (InputStream in = AttackTest.class.getResourceAsStream("/attacks.txt")) {
      String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return file.lines()
          .filter(line -> !line.isBlank())
          .filter(line -> !line.startsWith("# ") || line.startsWith("# \""))
          .map(AttackTest::unescape)
          .toList();
    }
  }

  private static String unescape(String line) {
    return Pattern.compile("\\\\(u[0-9A-F]{4}|[ntr0\\\\])")
        .matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group(1)) {
                      case "n" -> "\n";
                      case "t" -> "\t";
                      case "r" -> "\r";
                      case "0" -> "\0";
                      case "\\" -> "\\";
                      default ->
                          String.valueOf((char) Integer.parseInt(found.group(1).substring(1), 16));
                    }));
  }

  @Test
  void thereAreManyAttacks() throws IOException {
    assertThat(attacks()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void nothingDangerousLeaves(String attack) {
    harmless(MARKDOWN.html(attack, LABELS));
    harmless(MARKDOWN.absoluteHtml(attack, LABELS, "https://bron.test"));
    harmless(MARKDOWN.html("Voor " + attack + " na", LABELS));
    harmless(MARKDOWN.html("> " + attack.replace("\n", "\n> "), LABELS));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void nothingDangerousPassesTheGateByItself(String attack) {
    harmless(SafeHtml.of(attack));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void theGateLeavesWhatItLetThroughAlone(String attack) {
    String once = MARKDOWN.html(attack, LABELS);
    assertThat(SafeHtml.of(once)).isEqualTo(once);
    String raw = SafeHtml.of(attack);
    assertThat(SafeHtml.of(raw)).isEqualTo(raw);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whatIsMadeIsXmlAsWell(String attack) {
    String html = MARKDOWN.absoluteHtml(attack, LABELS, "https://bron.test");
    assertThat(html).doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");
    Parser strict = Parser.xmlParser().setTrackErrors(10);
    Jsoup.parse("<x>" + html + "</x>", "", strict);
    assertThat(strict.getErrors()).isEmpty();
  }

  private static void harmless(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    for (Element element : body.select("*")) {
      if (element == body) {
        continue;
      }
      String name = element.normalName();
      assertThat(ATTRIBUTES.containsKey(name) || PLAIN_ELEMENTS.contains(name))
          .as("element %s in %s", name, html)
          .isTrue();
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES.getOrDefault(name, Set.of()))
            .as("attribute of %s in %s", name, html)
            .contains(attribute.getKey());
      }
      Set<String> schemes =
          name.equals("img")
              ? Set.of("http:", "https:")
              : Set.of("http:", "https:", "mailto:", "tel:");
      for (String address : List.of(element.attr("href"), element.attr("src"))) {
        var scheme = SCHEME.matcher(address.replaceAll("[\\p{C}\\s]", "").toLowerCase(Locale.ROOT));
        if (scheme.find()) {
          assertThat(schemes).as("address in %s", html).contains(scheme.group());
        }
      }
      if (element.hasAttr("srcset")) {
        assertThat(element.attr("srcset")).matches("(/media/[a-z0-9./-]+ \\d+w(, )?)+");
      }
      assertThat(element.childNodes()).noneMatch(Comment.class::isInstance);
    }
    assertThat(body.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }
}
