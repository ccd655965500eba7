package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One act on many articles, and the audit trail of it, by the keyboard alone. */
@Tag("browser")
class BulkIT {
  private static final int FARTHEST = 80;

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void aSectionIsSetForAWholePageAndEachIsInTheTrail() {
    Stories stories = new Stories(site);
    stories.section("sport", Map.of("nl", "Sport"));
    stories.published(Manuscript.of("Een"));
    stories.draft("nl", Manuscript.of("Twee"));
    Page page = page(true);
    page.navigate(site.address() + "/admin/articles");
    to(page, page.locator("#bulk-act"));
    page.keyboard().type("In een");
    to(page, page.locator("[data-bulk-all]"));
    page.keyboard().press("Space");
    assertThat(page.locator("[data-bulk-count]")).hasText("2 gekozen");
    harmless(page);
    back(page, page.locator("#bulk button"));
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/articles/bulk?**");
    to(page, page.locator("#f-section"));
    page.keyboard().type("Sport");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#going")).hasText("Deze 2 artikelen komen in de rubriek Sport");
    harmless(page);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#done")).hasText("Deze 2 zijn gedaan");
    harmless(page);
    page.navigate(site.address() + "/admin/audit?noun=article");
    assertThat(page.locator(".trail tbody tr").nth(1)).containsText("Opgeslagen");
    harmless(page);
  }

  @Test
  void withoutScriptsArticlesAreChosenOneByOne() {
    new Stories(site).draft("nl", Manuscript.of("Een"));
    Page page = page(false);
    page.navigate(site.address() + "/admin/articles");
    assertThat(page.locator("[data-bulk-all]")).isHidden();
    to(page, page.locator("#bulk-act"));
    page.keyboard().type("Concepten");
    to(page, page.locator("tbody .pick input"));
    page.keyboard().press("Space");
    back(page, page.locator("#bulk button"));
    page.keyboard().press("Enter");
    to(page, page.locator(".bulk-plan button.main"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#done + ul")).containsText("Gepubliceerd.");
  }

  private Page page(boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale("nl-NL"));
    String session = site.signedIn(Role.ADMINISTRATOR).session().orElseThrow();
    context.addCookies(List.of(new Cookie("bron_session", session).setUrl(site.address())));
    return context.newPage();
  }

  private static void harmless(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  private static void to(Page page, Locator sought) {
    step(page, sought, "Tab");
  }

  private static void back(Page page, Locator sought) {
    step(page, sought, "Shift+Tab");
  }

  private static void step(Page page, Locator sought, String key) {
    for (int i = 0; i < FARTHEST; i++) {
      page.keyboard().press(key);
      if ((boolean) sought.evaluate("e => e === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError(key + " does not lead to " + sought);
  }
}
