package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bar of the editor never moves, and nothing stands behind it. */
@Tag("browser")
class EditorBarIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void onAPhoneTheToolsStandBelowTheBar() {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
    page.navigate(site.address() + site.welcome());
    page.getByLabel("Naam").fill("Anneke de Vries");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill("een zin die niemand raadt");
    page.locator("form button.main").click();
    page.waitForURL("**/admin");
    page.navigate(site.address() + "/admin/articles/new");
    page.locator("#f-headline").fill("Een kop");
    page.locator(".ProseMirror").fill("Regel.\n".repeat(60));
    page.keyboard().press("Control+s");
    page.waitForURL("**done=saved**");
    assertThat(page.locator(".ProseMirror")).isFocused();
    // A sentence as long as it gets, about a live article with a draft.
    page.evaluate("document.querySelector('.sentence').append(' en nog wat'.repeat(12))");
    page.evaluate("scrollTo({top: 900, behavior: 'instant'})");

    page.waitForFunction(
        "document.querySelector('.rich-text-toolbar').getBoundingClientRect().top + 1"
            + " >= document.querySelector('.bar').getBoundingClientRect().bottom");
    assertThat(page.locator(".bar").boundingBox().y).isLessThan(1);
  }
}
