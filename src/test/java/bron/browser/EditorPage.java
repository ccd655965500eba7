package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The editor as a writer has it before them, and what their browser complained of. */
final class EditorPage implements AutoCloseable {
  final Page page;

  /** Uncaught errors, refused styles and scripts, and anything else the console was told. */
  final List<String> complaints = new ArrayList<>();

  private final BrowserContext context;

  EditorPage(Browser browser, EditorServer server) {
    this(browser, server, true);
  }

  EditorPage(Browser browser, EditorServer server, boolean scripts) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1100, 900));
    page = context.newPage();
    // The browser's own word for leaving to a page without transitions, which the test's answer is.
    page.onPageError(
        error -> {
          if (!error.contains("ViewTransition opt-in disabled")) {
            complaints.add(error);
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.navigate(server.address());
    if (scripts) {
      text().waitFor();
    }
  }

  Locator text() {
    return page.locator(".rich-text-body");
  }

  Locator area() {
    return page.locator("textarea[name=body]");
  }

  Locator tool(String name) {
    return page.locator(".rich-text-toolbar button[data-tool=" + name + "]");
  }

  /** Puts a text in the textarea as a script that restores a kept one would. */
  EditorPage open(String markdown) {
    area()
        .evaluate(
            "(area, text) => { area.value = text;"
                + " area.dispatchEvent(new Event('input', {bubbles: true})); }",
            markdown);
    return this;
  }

  /** Begins at the start of the text. */
  EditorPage start() {
    focus();
    return press("Control+Home");
  }

  EditorPage end() {
    focus();
    return press("Control+End");
  }

  /** ProseMirror puts its own selection back 20 ms after the focus: later than that. */
  private void focus() {
    text().focus();
    page.evaluate("() => new Promise((done) => setTimeout(done, 30))");
  }

  EditorPage type(String text) {
    page.keyboard().type(text);
    selectionIsTold();
    return this;
  }

  EditorPage press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
      selectionIsTold();
    }
    return this;
  }

  /** Puts the cursor there by mouse. */
  EditorPage click(String selector) {
    text().locator(selector).click();
    selectionIsTold();
    return this;
  }

  /** The browser tells the page of a moved selection in a task of its own, after a frame. */
  private void selectionIsTold() {
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))))");
  }

  EditorPage paste(String html, String plain) {
    text()
        .evaluate(
            """
            (text, {html, plain}) => {
              const data = new DataTransfer();
              if (html) data.setData('text/html', html);
              data.setData('text/plain', plain);
              text.dispatchEvent(new ClipboardEvent('paste',
                {clipboardData: data, bubbles: true, cancelable: true}));
            }
            """,
            Map.of("html", html, "plain", plain));
    return this;
  }

  /** Waits until the textarea holds exactly this. */
  void holds(String markdown) {
    assertThat(area()).hasValue(markdown);
  }

  @Override
  public void close() {
    context.close();
  }
}
