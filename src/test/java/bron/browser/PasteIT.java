package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clipboard of word processors arrives clean. */
@Tag("browser")
class PasteIT {
  private static Browser browser;
  private static EditorServer server;
  private EditorPage editor;

  @BeforeAll
  static void launch() throws IOException {
    browser = Chromium.launch();
    server = new EditorServer();
  }

  @AfterAll
  static void quit() {
    browser.close();
    server.close();
  }

  @BeforeEach
  void open() {
    editor = new EditorPage(browser, server).start();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(editor.complaints).isEmpty();
    editor.close();
  }

  @Test
  void word() throws IOException {
    editor.paste(clipboard("word.html"), "De machine");
    editor.holds(
        """
        ## De machine

        Zij zei: ‘Het is **nooit** te laat’ en *ging* verder[1]. Zie [de bron](https://example.org/bron).

        - Water
          - Koud
        - Zeep

        Dan:

        1. Vullen
        2. Draaien

        > Schoon is schoon.

        | **Jaar** |  |
        | --- | --- |
        | 2024 | drie vier |"""
            .stripIndent());
    assertThat(editor.page.locator(".rich-text-note"))
        .hasText("Meegeplakte beelden zijn weggelaten (1): voeg ze toe met Beeld.");
  }

  @Test
  void googleDocs() throws IOException {
    editor.paste(clipboard("google-docs.html"), "Het plan");
    editor.holds(
        """
        ## Het plan

        Wij **moeten** “nu” *echt **heel snel***~~langzaam~~ door: [het plan](https://example.org/plan).

        - een
          - een a
        - twee

        1. eerst

        | **Kolom** | Waarde \\| eenheid |
        | --- | --- |
        | a |  |"""
            .stripIndent());
    assertThat(editor.page.locator(".rich-text-note")).containsText("(2)");
  }

  @Test
  void plainTextKeepsItsParagraphsAndItsSigns() {
    editor.paste("", "# Geen kop\nmet *sterren*\n\n- geen lijst");
    editor.holds("\\# Geen kop\\\nmet \\*sterren\\*\n\n\\- geen lijst");
  }

  @Test
  void linesThatAMailProgramBrokeAreJoined() {
    String line = "Dit is een regel die door een mailprogramma is afgebroken";
    editor.paste("", line + "\n" + line + "\nkort.\n\nEinde");
    editor.holds(line + " " + line + " kort.\n\nEinde");
  }

  @Test
  void linesWithoutBlankOnesAreParagraphs() {
    editor.paste("", "een\r\ntwee");
    editor.holds("een\n\ntwee");
  }

  @Test
  void anAddressOverWordsLinksThem() {
    editor.type("hier").press("Control+Shift+Home").paste("", "https://example.org/x");
    editor.holds("[hier](https://example.org/x)");
  }

  @Test
  void whatIsCopiedHereComesBackTheSame() {
    editor.open("## Kop\n\n| a |\n| :---: |\n| **b** |\n\nnoot[^1]\n\n[^1]: tekst").start();
    editor.press("Control+a", "Control+c", "ArrowRight", "Control+a", "Control+v");
    editor.holds("## Kop\n\n| a |\n| :---: |\n| **b** |\n\nnoot[^1]\n\n[^1]: tekst");
  }

  @Test
  void scriptsAndStrangersStayOutside() {
    editor.paste(
        "<p onclick='alert(1)'>a<script>alert(1)</script><img src=x onerror=alert(1)>"
            + "<a href='javascript:alert(1)'>b</a><iframe src='https://example.org'></iframe></p>",
        "ab");
    editor.holds("ab");
  }

  private static String clipboard(String name) throws IOException {
    try (var in = Objects.requireNonNull(PasteIT.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
