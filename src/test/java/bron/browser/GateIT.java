package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Staff;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gate stops a text and lets it through for a reason, by the keyboard alone. */
@Tag("browser")
class GateIT {
  private static final String EMAIL = "anneke@bron.example";

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final Page page = browser.newPage();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void aFaultStopsAndAReasonLetsItThrough() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Story story =
        new Stories(site)
            .draft(
                "nl",
                Manuscript.of("Een kop")
                    .body("Lees het rapport [hier](https://a.example/). Het schip komt dinsdag."));
    page.navigate(site.address() + "/admin/sign-in");
    page.getByLabel("E-mailadres").fill(EMAIL);
    page.getByLabel("Wachtwoord").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/admin");
    String place = site.address() + "/admin/articles/" + story.article().id();

    page.navigate(place + "/check");
    assertThat(page.locator(".gate-line")).hasCount(2);
    nothingIsInTheWay();

    page.navigate(place + "/publish");
    press(button("Publiceren Ctrl Enter"));
    Locator problem = page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK);
    assertThat(problem).containsText("Er staan fouten in");
    nothingIsInTheWay();
    press(problem);
    assertThat(page.locator("#f-reason")).isFocused();
    page.keyboard().type("Zo heet het rapport.");
    press(button("Publiceren Ctrl Enter"));
    page.waitForURL("**?done=published");
    page.navigate(site.address() + story.path());
    assertThat(page.locator("h1")).hasText("Een kop");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /** Tabs on until the focus is there, and presses Enter. */
  private void press(Locator wanted) {
    for (int i = 0; i < 60; i++) {
      if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
        page.keyboard().press("Enter");
        page.waitForLoadState();
        return;
      }
      page.keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  /** By axe-core. */
  private void nothingIsInTheWay() {
    page.evaluate(AxeBuilder.getAxeScript());
    assertThat(
            (List<?>)
                page.evaluate(
                    "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))"))
        .isEmpty();
  }
}
