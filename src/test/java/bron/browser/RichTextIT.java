package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing: typing, shortcuts, buttons, and the form that is sent. */
@Tag("browser")
class RichTextIT {
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
    editor = new EditorPage(browser, server);
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(editor.complaints).isEmpty();
    editor.close();
  }

  @Test
  void typingFillsTheTextarea() {
    editor.start().type("Eerste alinea.").press("Enter").type("Tweede.");
    editor.holds("Eerste alinea.\n\nTweede.");
    assertThat(editor.page.locator(".rich-text-words")).hasText("3 woorden");
  }

  @Test
  void whatLooksLikeMarkdownStaysText() {
    String line = "1. a *b* _c_ [d](e) <f> `g` # h | i ~~j~~ &amp; snake_case 3 * 4";
    editor.start().paste("", line);
    assertThat(editor.text().locator("p")).hasText(line);
    editor.holds(
        "1\\. a \\*b\\* \\_c\\_ \\[d](e) \\<f> \\`g\\` # h | i \\~\\~j\\~\\~ \\&amp; snake_case 3 * 4");
    editor.tool("markdown").click();
    editor.tool("markdown").click();
    assertThat(editor.text().locator("p")).hasText(line);
  }

  @Test
  void leadingSpacesAreKept() {
    editor.start().type("    vier spaties");
    editor.holds("&nbsp;&nbsp;&nbsp;&nbsp;vier spaties");
  }

  @Test
  void signsAtTheStartOfALineMakeBlocks() {
    editor.start().type("## Kop").press("Enter").type("- een").press("Enter").type("twee");
    editor.press("Enter", "Enter").type("> Wijsheid").press("Enter").type("-- Anja, wasvrouw");
    editor.press("Enter", "Enter").type("1. stap");
    editor.holds("## Kop\n\n- een\n- twee\n\n> Wijsheid\n>\n> — Anja, wasvrouw\n\n1. stap");
    assertThat(editor.text().locator(".attribution")).hasText("— Anja, wasvrouw");
  }

  @Test
  void shortcutsFormat() {
    editor.start().type("vet").press("Control+Shift+Home", "Control+b");
    editor.holds("**vet**");
    assertThat(editor.tool("bold")).hasAttribute("aria-pressed", "true");
    editor.press("Control+i");
    editor.holds("***vet***");
    editor.press("Control+Alt+2");
    editor.holds("## ***vet***");
    editor.press("Control+Alt+3");
    editor.holds("### ***vet***");
    editor.press("Control+Alt+3", "Control+Shift+8");
    editor.holds("- ***vet***");
    editor.press("Control+Shift+7");
    editor.holds("1. ***vet***");
    editor.press("Control+Shift+7", "Control+Shift+9");
    editor.holds("> ***vet***");
  }

  /** Delimiters between a letter and a sign would be literal: the letters give way. */
  @Test
  void emphasisHoldsWhereMarkdownWouldNotSeeIt() {
    editor.start().type("a\"q\"b").press("ArrowLeft");
    editor.press("Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Control+b");
    editor.holds("&#97;**\"q\"**&#98;");
    editor.tool("markdown").click();
    editor.tool("markdown").click();
    assertThat(editor.text().locator("strong")).hasText("\"q\"");
  }

  @Test
  void undoAndRedo() {
    editor.open("Zoals het was.\n").end().type(" Nieuw.");
    editor.holds("Zoals het was. Nieuw.\n");
    editor.press("Control+z");
    editor.holds("Zoals het was.\n");
    editor.press("Control+y");
    editor.holds("Zoals het was. Nieuw.\n");
    editor.tool("undo").click();
    editor.press("Control+Shift+z");
    editor.holds("Zoals het was. Nieuw.\n");
  }

  @Test
  void linksAreMadeChangedAndTakenAway() {
    editor.start().type("de site").press("Control+Shift+Home", "Control+k");
    editor.page.getByLabel("Adres").fill("example.org/a_b");
    editor.press("Enter");
    editor.holds("[de site](https://example.org/a_b)");
    editor.press("End", "ArrowLeft", "Control+k");
    assertThat(editor.page.getByLabel("Adres")).hasValue("https://example.org/a_b");
    editor.page.getByLabel("Adres").fill("");
    editor.press("Enter");
    editor.holds("de site");
    assertThat(editor.text()).isFocused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"niet een adres", "javascript:alert(1)", "data:text/html,x", "//elders.org", "x"})
  void whatIsNoAddressIsNotLinkedTo(String typed) {
    editor.start().type("de site").press("Control+Shift+Home", "Control+k");
    Locator address = editor.page.getByLabel("Adres");
    address.fill(typed);
    editor.press("Enter");
    assertThat(editor.page.locator(".dialog-problem"))
        .hasText("Dit is geen adres om naar te linken.");
    assertThat(address).hasValue(typed);
    assertThat(address).isFocused();
    assertThat(address).hasAttribute("aria-invalid", "true");
    assertThat(address).hasAccessibleDescription("Dit is geen adres om naar te linken.");
    address.fill("https://example.org/");
    editor.press("Enter");
    editor.holds("[de site](https://example.org/)");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org:81/x?y=z, http://example.org:81/x?y=z",
    "example.org/x, https://example.org/x",
    "rené.example.org, https://rené.example.org",
    "mailto:a@b.org, mailto:a@b.org",
    "a@b.org, mailto:a@b.org",
    "/2026/11/24/kop, /2026/11/24/kop",
    "#footnotes, #footnotes"
  })
  void whatReadersMayFollowIsLinkedTo(String typed, String linked) {
    editor.start().type("de site").press("Control+Shift+Home", "Control+k");
    editor.page.getByLabel("Adres").fill(typed);
    editor.press("Enter");
    editor.holds("[de site](" + linked + ")");
  }

  @Test
  void theToolbarIsOneStopAndEscapeLeavesTheText() {
    editor.page.locator("#headline").focus();
    editor.press("Tab");
    assertThat(editor.tool("bold")).isFocused();
    editor.press("ArrowRight", "ArrowRight");
    assertThat(editor.tool("link")).isFocused();
    editor.press("End");
    assertThat(editor.tool("markdown")).isFocused();
    editor.press("Tab");
    assertThat(editor.text()).isFocused();
    assertThat(editor.text()).hasAccessibleName("Tekst");
    assertThat(editor.text())
        .hasAccessibleDescription(
            "Met Escape verlaat u de tekst en gaat u naar het volgende veld. Ctrl+K maakt een link;"
                + " Ctrl+Alt+K opent ‘Ga naar…’.");
    editor.press("Escape");
    assertThat(editor.page.locator("#save")).isFocused();
  }

  @Test
  void theFormSendsWhatWasTypedLast() throws InterruptedException {
    editor.start().type("Vlak voor het ").press("Control+b").type("opslaan");
    editor.page.locator("#save").click();
    assertThat(server.posted.take()).contains("body=Vlak voor het **opslaan**");
  }

  @Test
  void markdownIsShownAndTakenBack() {
    editor.open("Een *woord*.").tool("markdown").click();
    assertThat(editor.area()).isVisible();
    assertThat(editor.area()).isFocused();
    assertThat(editor.text()).not().isVisible();
    editor.area().fill("## Getypt\n\n* ster");
    editor.tool("markdown").click();
    assertThat(editor.area()).not().isVisible();
    assertThat(editor.text().locator("h2")).hasText("Getypt");
    editor.holds("## Getypt\n\n* ster");
    editor.press("Control+z");
    editor.holds("Een *woord*.");
  }

  @Test
  void theCountIsToldToThePage() {
    editor.page.evaluate(
        "addEventListener('bron:words', (event) => (document.title = event.detail.words))");
    editor.open("Een, twee — drie 4!");
    editor.page.waitForCondition(() -> editor.page.title().equals("4"));
  }

  @Test
  void whenAModuleDoesNotLoadTheTextareaStays() {
    editor.page.route("**/prosemirror-view/**", Route::abort);
    editor.page.reload();
    assertThat(editor.area()).isVisible();
    assertThat(editor.page.locator(".rich-text")).hasCount(0);
    editor.complaints.removeIf(text -> text.contains("ERR_FAILED"));
  }

  @Test
  void axeFindsNothing() {
    editor.open("## Kop\n\n![](/media/1/original.png)\n\n| a |\n|---|\n| b |\n\n[c](/d)");
    assertThat(new AxeBuilder(editor.page).include(".rich-text").analyze().getViolations())
        .isEmpty();
    editor.tool("picture").click();
    assertThat(new AxeBuilder(editor.page).include("dialog").analyze().getViolations()).isEmpty();
    // axe itself tries inline styles, which the policy of the page refuses.
    editor.complaints.removeIf(complaint -> complaint.matches("(?s).*(inline style|preload).*"));
  }

  @Test
  void withoutScriptsTheTextareaWorks() throws InterruptedException {
    try (var plain = new EditorPage(browser, server, false)) {
      assertThat(plain.area()).isVisible();
      plain.area().fill("# Gewoon");
      plain.page.locator("#save").click();
      assertThat(server.posted.take()).contains("body=# Gewoon");
    }
  }
}
