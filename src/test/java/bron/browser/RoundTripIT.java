package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bron.text.Markdown;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator.ClickOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is lost: what was not edited comes out in the characters it came in with. */
@Tag("browser")
class RoundTripIT {
  private static Browser browser;
  private static EditorServer server;
  private static EditorPage editor;

  @BeforeAll
  static void launch() throws IOException {
    browser = Chromium.launch();
    server = new EditorServer();
    editor = new EditorPage(browser, server);
  }

  @AfterAll
  static void quit() {
    browser.close();
    server.close();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(editor.complaints).isEmpty();
  }

  @Test
  void openedAndLeftAloneItIsTheSame() throws IOException {
    for (String body : everything()) {
      editor.open(body);
      editor.tool("markdown").click();
      assertThat(editor.area().inputValue()).isEqualTo(body);
      editor.tool("markdown").click();
      editor.holds(body);
    }
  }

  @Test
  void anEditElsewhereLeavesTheRestAsItWas() throws IOException {
    for (String text : everything()) {
      String body = text.stripTrailing();
      editor.open(body + "\n\nSlot").end().type(".");
      editor.holds(body + "\n\nSlot.");
    }
  }

  @Test
  void theWholeDialectHasAForm() throws IOException {
    for (String body : cases("bodies.md")) {
      editor.open(body);
      assertThat(editor.text().locator(".raw")).hasCount(0);
    }
  }

  @Test
  void whatHasNoFormIsShownAsItsSource() throws IOException {
    for (String body : cases("raw.md")) {
      editor.open(body);
      assertThat(editor.text().locator(".raw")).not().hasCount(0);
    }
  }

  @Test
  void onlyTheEditedBlockIsWrittenAnew() {
    editor.open("Een\nregel\n\n* a\n* b\n\n\nSlot __vet__\n").start().type("1 ");
    editor.holds("1 Een regel\n\n* a\n* b\n\n\nSlot __vet__\n");
    editor.press("Backspace", "Backspace");
    editor.holds("Een\nregel\n\n* a\n* b\n\n\nSlot __vet__\n");
  }

  @Test
  void aFenceThatWasLeftOpenIsClosedBeforeWhatFollows() {
    editor.open("```\ncode").end().press("Shift+Enter").type("na");
    editor.holds("```\ncode\n```\n\nna");
  }

  @Test
  void aLinkOutlivesItsDefinition() {
    editor.open("Zie [dit][bron].\n\n[bron]: https://example.org");
    editor.text().locator(".raw").click(new ClickOptions().setClickCount(3));
    editor.press("Delete");
    editor.holds("Zie [dit](https://example.org).");
  }

  /** Any text at all, as a paragraph, reads back as that text, and is shown to readers as it. */
  @Test
  void textIsNeverTakenForMarkdown() {
    var random = new Random(20);
    var texts = new ArrayList<>(List.of("# a", "- a", "> a", "1. a", "---", "===", "[a]: b", "+"));
    String signs = "*_~`[]()<>!#-+=|\\&;:.1a é\u201c";
    for (int i = 0; i < 400; i++) {
      var text = new StringBuilder("x");
      random
          .ints(1 + random.nextInt(12), 0, signs.length())
          .forEach(at -> text.append(signs.charAt(at)));
      texts.add(text.substring(random.nextInt(2)).strip());
    }
    texts.removeIf(String::isEmpty);
    var written =
        (List<?>)
            editor.page.evaluate(
                """
            async (texts) => {
              const { Source } = await import('/static/js/editor/markdown/source.js');
              const { schema } = await import('/static/js/editor/schema.js');
              return texts.map((text) => {
                const paragraph = schema.node('paragraph', null, schema.text(text));
                const doc = schema.node('doc', null, paragraph);
                const markdown = new Source('').markdown(doc);
                return new Source(markdown).doc.eq(doc) ? markdown : 'unlike: ' + text;
              });
            }
            """,
                texts);
    var site = new Markdown(address -> Optional.empty());
    var labels = new Markdown.Labels("Tabel", "Voetnoten", "Terug");
    for (int i = 0; i < texts.size(); i++) {
      String html = site.html(String.valueOf(written.get(i)), labels);
      assertThat(Jsoup.parse(html).select("body > p").text()).isEqualTo(squeezed(texts.get(i)));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll(" +", " ");
  }

  private static List<String> everything() throws IOException {
    var all = new ArrayList<>(cases("bodies.md"));
    all.addAll(cases("raw.md"));
    Path articles = Path.of("db/sample/articles");
    if (Files.isDirectory(articles)) {
      try (Stream<Path> files = Files.list(articles)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
          all.add(Files.readString(file).replaceFirst("(?s)^---\n.*?\n---\n", "").strip());
        }
      }
    }
    return all;
  }

  private static List<String> cases(String name) throws IOException {
    try (var in = Objects.requireNonNull(RoundTripIT.class.getResourceAsStream(name))) {
      return List.of(new String(in.readAllBytes(), UTF_8).stripTrailing().split("\n=====\n"));
    }
  }
}
