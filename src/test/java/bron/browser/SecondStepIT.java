package bron.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Phone;
import bron.http.Staff;
import bron.http.TestSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The second step set up and given in a real browser, by the keyboard alone. */
@Tag("browser")
class SecondStepIT {
  private static final String EMAIL = "yasmina@bron.example";

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void setUpAndSignedInByKeyboard() {
    Staff.add(site, EMAIL, Role.EDITOR);
    List<String> complaints = new ArrayList<>();
    Page page = browser.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    givePassword(page);
    page.waitForURL("**/admin");

    page.navigate(site.address() + "/admin/account/factor");
    type(page, "password-begin", Staff.PASSWORD);
    page.waitForSelector("svg.qr");
    Phone phone = Phone.of(page.locator("#f-secret").inputValue());
    nothingIsInTheWay(page);
    assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(150);
    type(page, "code", phone.code(site.clock.instant()));
    page.waitForSelector(".codes");
    nothingIsInTheWay(page);
    assertThat(page.locator(".codes code").allTextContents()).hasSize(10);

    site.clock.move(Duration.ofMinutes(1));
    Page fresh = browser.newContext().newPage();
    fresh.onConsoleMessage(message -> complaints.add(message.text()));
    givePassword(fresh);
    fresh.waitForURL("**/admin/sign-in/code**");
    nothingIsInTheWay(fresh);
    type(fresh, "code", phone.code(site.clock.instant()));
    fresh.waitForURL("**/admin");
    assertThat(fresh.context().cookies()).noneMatch(cookie -> cookie.name.equals("bron_step"));
    assertThat(complaints).isEmpty();
  }

  /** By axe-core, on pages to which no link leads. */
  private static void nothingIsInTheWay(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    assertThat((List<?>) page.evaluate("axe.run().then(r => r.violations.map(v => v.id))"))
        .isEmpty();
  }

  private void givePassword(Page page) {
    page.navigate(site.address() + "/admin/sign-in");
    tabTo(page, "email");
    page.keyboard().type(EMAIL);
    type(page, "password", Staff.PASSWORD);
  }

  private static void type(Page page, String field, String text) {
    tabTo(page, field);
    page.keyboard().type(text);
    page.keyboard().press("Enter");
  }

  private static void tabTo(Page page, String field) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (field.equals(page.evaluate("document.activeElement.name"))) {
        return;
      }
    }
    throw new AssertionError("no key leads to " + field);
  }
}
