package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is more than a line of text: tables, pictures, footnotes. */
@Tag("browser")
class TableAndPictureIT {
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
  void aTableIsMadeAndGrows() {
    editor.start();
    editor.tool("table").click();
    editor.type("a").press("Tab").type("b|c").press("Tab", "Tab").type("1");
    editor.tool("columnRemove").click();
    editor.holds("| b\\|c |  |\n| --- | --- |\n|  |  |\n|  |  |");
    editor.tool("rowAdd").click();
    editor.tool("columnAdd").click();
    editor.tool("rowRemove").click();
    editor.holds("| b\\|c |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |");
  }

  @Test
  void tabInTheLastCellMakesARowAndEnterLeaves() {
    editor.open("| a |\n|--:|\n| 1 |").click("td");
    editor.press("Tab").type("2").press("Enter").type("na");
    editor.holds("| a |\n| ---: |\n| 1 |\n| 2 |\n\nna");
  }

  @Test
  void theHeaderRowCanGo() {
    editor.open("| a |\n|--:|\n| 1 |\n| 2 |").click("th");
    editor.tool("rowRemove").click();
    editor.holds("| 1 |\n| ---: |\n| 2 |");
    assertThat(editor.text().locator("th")).hasText("1");
    editor.tool("rowRemove").click();
    editor.tool("rowRemove").click();
    editor.holds("");
  }

  @Test
  void aPictureIsUploadedDescribedAndChanged() throws InterruptedException {
    editor.open("Tekst.").end();
    editor.tool("picture").click();
    editor.page.getByLabel("Bestand").setInputFiles(file("klein.png"));
    assertThat(editor.page.locator(".dialog-problem")).hasText("Het beeld is geüpload.");
    assertThat(editor.page.locator(".dialog-problem")).hasCSS("color", inkOf(editor.page));
    assertThat(server.posted.take()).startsWith("teken\n").contains("filename=\"klein.png\"");
    editor.page.getByText("Klaar").click();
    assertThat(editor.page.locator(".dialog-problem")).containsText("Beschrijf het beeld");
    editor.page.getByLabel("Beschrijving").fill("Een [berg]\nin *mist*");
    editor.page.getByLabel("Bijschrift").fill("De \"berg\"");
    editor.page.getByLabel("Fotograaf").fill("ANP");
    editor.page.getByText("Klaar").click();
    editor.holds(
        "Tekst.\n\n![Een \\[berg\\] in \\*mist\\*](/media/0a1b/original.png \"De \\\"berg\\\" | ANP\")");
    editor.text().locator("figure").dblclick();
    assertThat(editor.page.getByLabel("Bijschrift")).hasValue("De \"berg\"");
    editor.page.getByLabel("Versiering").check();
    editor.page.getByText("Klaar").click();
    editor.holds("Tekst.\n\n![](/media/0a1b/original.png \"De \\\"berg\\\" | ANP\")");
  }

  @Test
  void aRefusedPictureSaysWhy() throws InterruptedException {
    editor.start();
    editor.tool("picture").click();
    editor.page.getByLabel("Bestand").setInputFiles(file("groot.png"));
    assertThat(editor.page.locator(".dialog-problem")).hasText("De foto is te groot.");
    editor.press("Escape");
    assertThat(editor.text()).isFocused();
    assertThat(server.posted.take()).contains("groot.png");
    // The browser itself reports every answer that is not a success.
    editor.complaints.removeIf(text -> text.contains("413"));
  }

  @Test
  void aPastedPictureIsUploaded() throws InterruptedException {
    editor.start();
    editor
        .text()
        .evaluate(
            """
            (text) => {
              const data = new DataTransfer();
              data.items.add(new File(['x'], 'plak.png', {type: 'image/png'}));
              text.dispatchEvent(new ClipboardEvent('paste',
                {clipboardData: data, bubbles: true, cancelable: true}));
            }
            """);
    assertThat(editor.page.getByLabel("of het adres")).hasValue("/media/0a1b/original.png");
    assertThat(server.posted.take()).contains("plak.png");
    editor.page.getByLabel("Beschrijving").fill("Berg");
    editor.page.getByText("Klaar").click();
    editor.holds("![Berg](/media/0a1b/original.png)");
  }

  @Test
  void aFootnoteIsMadeWhereTheCursorIs() {
    editor.open("Een[^1] zin.\n\n[^1]: Eerste.").start().press("End");
    editor.tool("footnote").click();
    editor.type("Tweede.");
    editor.holds("Een[^1] zin.[^2]\n\n[^1]: Eerste.\n\n[^2]: Tweede.");
  }

  /** The colour of plain words in a dialog, which is not that of a problem. */
  private static String inkOf(Page page) {
    return (String) page.evaluate("() => getComputedStyle(document.querySelector('dialog')).color");
  }

  private static FilePayload file(String name) {
    return new FilePayload(name, "image/png", new byte[] {1, 2, 3});
  }
}
