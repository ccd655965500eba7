package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An article is planned, looked up and cancelled with the keyboard alone, and another goes out. */
@Tag("browser")
class ScheduleIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final Page page =
      browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false).setLocale("nl-NL"));

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void everythingIsDoneByKeyboard() {
    site.clock.move(Duration.ofDays(17));
    Stories stories = new Stories(site);
    Story story = stories.draft("nl", Manuscript.of("Een kop"));
    comeIn();
    page.navigate(site.address() + "/admin/articles/" + story.article().id() + "/publish");

    plan();
    assertThat(page.locator(".plan")).containsText("Eerste publicatie, versie 1");
    press("Annuleren: Eerste publicatie, Een kop");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Geannuleerd");
    assertThat(page.locator(".plan")).hasCount(0);

    plan();
    assertThat(page.locator(".plan-when")).containsText("08:00");
    site.clock.move(Duration.between(site.clock.instant(), Instant.parse("2026-12-12T07:00:00Z")));
    site.app().schedule().run();
    page.navigate(site.address() + "/admin/schedule");
    assertThat(page.locator("[aria-labelledby=settled]")).containsText("Een kop");
    page.navigate(site.address() + story.path());
    assertThat(page.locator("h1")).containsText("Een kop");
  }

  /** Typed in the same way whatever the order of day and month, and however many hours. */
  private void plan() {
    to(page.locator(".later > summary"));
    page.keyboard().press("Enter");
    to(page.locator("#f-date"));
    page.keyboard().type("12122026");
    to(page.locator("#f-time"));
    page.keyboard().type("0800A");
    press("Plannen");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Gepland.");
  }

  private void press(String name) {
    to(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
    page.keyboard().press("Enter");
  }

  /** Tabs on until the focus is there. */
  private void to(Locator wanted) {
    for (int i = 0; i < 60; i++) {
      if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  private void comeIn() {
    page.navigate(site.address() + site.welcome());
    page.getByLabel("Naam").fill("Anneke de Vries");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill("een zin die niemand raadt");
    page.locator("form button.main").click();
    page.waitForURL("**/admin");
  }
}
