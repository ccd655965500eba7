package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The history is read, and a revision put back, with the keyboard alone and without scripts. */
@Tag("browser")
class HistoryIT {
  private static final int FARTHEST = 60;

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void aRevisionIsComparedAndPutBackByKeyboard() {
    Story story = new Stories(site).published(Manuscript.of("Een kop").body("Dit stond er."));
    story.publish(
        Kind.UPDATE,
        "",
        words -> words.body("Dit **staat** er.\n\n## Een tussenkop\n\n> Een citaat."));
    Page page = browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
    comeIn(page);
    page.navigate(site.address() + "/admin/articles/" + story.article().id());
    press(page, link(page, "Geschiedenis"));
    press(page, button(page, "Vergelijken"));
    assertThat(page.locator(".diff ins.is-bold")).hasText("staat");
    press(page, link(page, "Terug naar de geschiedenis"));
    press(page, link(page, "Versie 1 terughalen"));
    assertThat(page.locator(".diff ins")).hasText("stond");
    press(page, button(page, "Versie 1 terughalen"));
    assertThat(page.locator(".notice").first()).containsText("De oude tekst staat er weer");
    assertThat(page.locator("textarea[name=body]")).hasValue("Dit stond er.");
  }

  /** Goes there with Tab, as anybody without a mouse has to, and presses Enter. */
  private static void press(Page page, Locator sought) {
    for (int i = 0; i < FARTHEST; i++) {
      page.keyboard().press("Tab");
      if ((boolean) sought.evaluate("e => e === document.activeElement")) {
        page.keyboard().press("Enter");
        page.waitForLoadState();
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + sought);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private void comeIn(Page page) {
    page.navigate(site.address() + site.welcome());
    page.getByLabel("Naam").fill("Anneke de Vries");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill("een zin die niemand raadt");
    page.locator("form button.main").click();
    page.waitForURL("**/admin");
  }
}
