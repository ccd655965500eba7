package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bron.http.Colleagues;
import bron.http.TestSite;
import bron.http.Visitor;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two colleagues bring an article to its end with the keyboard alone and without scripts. */
@Tag("browser")
class NotesIT {
  private static final int FARTHEST = 80;

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void handedInNotedAnsweredResolvedAndApproved() {
    Colleagues two = new Colleagues(site, "De gemeente koopt de fabriek.\n\nDat kost veel geld.");
    Page writer = page(two.writer, false);
    writer.navigate(site.address() + "/admin");
    enter(writer, link(writer, "Een kop"));
    enter(writer, link(writer, "Notities en beoordeling"));
    type(writer, writer.locator("#f-step"), "Graag vandaag.");
    enter(writer, button(writer, "Ter beoordeling geven"));
    assertThat(writer.locator(".notice")).hasText("Ter beoordeling gegeven.");

    Page editor = page(two.editor, false);
    editor.navigate(site.address() + "/admin");
    enter(editor, link(editor, "Een kop"));
    enter(editor, editor.locator("#p-1 .beside summary").last());
    type(editor, editor.locator("#f-note-1"), "Hoeveel?");
    enter(editor, editor.locator("#p-1 .beside button").last());
    assertThat(editor.locator("#p-1 .note")).containsText("Hoeveel?");

    writer.navigate(site.address() + "/admin");
    enter(writer, writer.locator("[aria-labelledby=notes] a"));
    enter(writer, writer.locator("#note-1 summary"));
    type(writer, writer.locator("#f-reply-1"), "Twaalf miljoen.");
    enter(writer, button(writer, "Antwoord plaatsen"));
    assertThat(writer.locator("#note-1")).containsText("Twaalf miljoen.");

    editor.navigate(site.address() + "/admin");
    enter(editor, editor.locator("[aria-labelledby=notes] a"));
    enter(editor, button(editor, "Opgelost: notitie van Eva Editor"));
    assertThat(editor.locator("#note-1")).containsText("Opgelost door Eva Editor");
    enter(editor, button(editor, "Goedkeuren"));
    assertThat(editor.locator(".state").first()).hasText("Goedgekeurd");
  }

  @Test
  void nothingIsInAnybodysWay() {
    Colleagues two = Newsrooms.busy(site);
    for (String path :
        List.of("/admin", two.place + "/notes", "/admin/articles?state=review", two.place)) {
      Page page = page(two.editor, true);
      for (int width : new int[] {390, 1280}) {
        page.setViewportSize(width, 900);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.navigate(site.address() + path);
          page.locator("details").evaluateAll("all => all.forEach(d => d.open = true)");
          page.evaluate(AxeBuilder.getAxeScript());
          org.assertj.core.api.Assertions.assertThat(
                  (List<?>)
                      page.evaluate(
                          "axe.run().then(r => r.violations.map(v => v.id + ' ' +"
                              + " v.nodes[0].html))"))
              .as(path + " " + width + " " + scheme)
              .isEmpty();
          org.assertj.core.api.Assertions.assertThat(
                  (int) page.evaluate("document.documentElement.scrollWidth"))
              .as(path + " " + width)
              .isLessThanOrEqualTo(width);
        }
      }
    }
  }

  private Page page(Visitor who, boolean scripts) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    context.addCookies(
        List.of(new Cookie("bron_session", who.session().orElseThrow()).setUrl(site.address())));
    return context.newPage();
  }

  /** Goes there with Tab, as anybody without a mouse has to. */
  private static void tab(Page page, Locator sought) {
    for (int i = 0; i < FARTHEST; i++) {
      page.keyboard().press("Tab");
      if ((boolean) sought.evaluate("e => e === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + sought);
  }

  private static void enter(Page page, Locator sought) {
    tab(page, sought);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  private static void type(Page page, Locator sought, String words) {
    tab(page, sought);
    page.keyboard().type(words);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
