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
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An article is looked at before it goes out, and shown to somebody else, by the keyboard alone.
 */
@Tag("browser")
class PreviewIT {
  private static final String EMAIL = "anneke@bron.example";
  private static final int FARTHEST = 200;

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final List<String> complaints = new ArrayList<>();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void itIsLookedAtAndShownToSomebodyElse() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Story story = new Stories(site).draft("nl", Manuscript.of("Een kop").body("Een tekst."));
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    comeIn(page);
    page.navigate(site.address() + "/admin/articles/" + story.article().id() + "/preview");
    framesAreOfTheirWidths(page);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    nothingIsInTheWay(page);

    to(page, page.getByLabel("Voor wie"));
    page.keyboard().type("Juriste");
    page.keyboard().press("Enter");
    page.waitForSelector("#f-link");
    nothingIsInTheWay(page);
    String link = URI.create(page.locator("#f-link").inputValue()).getPath();

    Page stranger = browser.newContext().newPage();
    stranger.onConsoleMessage(message -> complaints.add(message.text()));
    stranger.navigate(site.address() + link);
    assertThat(stranger.locator("h1")).hasText("Een kop");
    assertThat(stranger.locator(".unpublished")).containsText("niet gepubliceerd");
    nothingIsInTheWay(stranger);

    page.navigate(site.address() + "/admin/articles/" + story.article().id() + "/preview");
    assertThat(page.locator(".preview-links")).containsText("1 keer");
    to(
        page,
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Link intrekken: Juriste")));
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("ingetrokken");
    assertThat(complaints).isEmpty();
    assertThat(stranger.navigate(site.address() + link).status()).isEqualTo(404);
    nothingIsInTheWay(stranger);
  }

  private static void framesAreOfTheirWidths(Page page) {
    page.locator("#desktop").scrollIntoViewIfNeeded();
    page.waitForCondition(
        () ->
            page.frames().stream()
                    .filter(frame -> frame != page.mainFrame() && frame.url().endsWith("/page"))
                    .count()
                == 2);
    List<Object> widths = new ArrayList<>();
    for (Frame frame : page.mainFrame().childFrames()) {
      assertThat(frame.locator("h1")).hasText("Een kop");
      widths.add(frame.evaluate("innerWidth"));
    }
    assertThat(widths).containsExactly(390, 1280);
  }

  /** By axe-core. */
  private static void nothingIsInTheWay(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    assertThat(
            (List<?>)
                page.evaluate(
                    "axe.run({ exclude: [['iframe']] }).then(r => r.violations.map(v => v.id + ' '"
                        + " + v.nodes[0].html))"))
        .isEmpty();
  }

  /** Tabs on until the focus is there. */
  private static void to(Page page, Locator wanted) {
    for (int i = 0; i < FARTHEST; i++) {
      if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  private void comeIn(Page page) {
    page.navigate(site.address() + "/admin/sign-in");
    page.getByLabel("E-mailadres").fill(EMAIL);
    page.getByLabel("Wachtwoord").fill(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/admin");
  }
}
