package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A translator's hour: from nothing to a translation that has taken over a correction. */
@Tag("browser")
class TranslatorHourIT {
  private static final String BODY =
      "Wie de straat in fietst, hoort de batterij.\n\n"
          + "```\nmeter --dag\n\nmeter --nacht\n```\n\n"
          + "Hij heeft een vermogen van 2,4 megawattuur.";

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final List<String> complaints = new ArrayList<>();
  private Story source = new Stories(site).draft("nl", Manuscript.of("Nog niets"));

  @BeforeEach
  void publish() {
    long author = new Stories(site).author("hester", "Hester Lindgaard");
    source =
        new Stories(site)
            .published(
                Manuscript.of("Eén batterij")
                    .body(BODY)
                    .credit(Credit.Role.AUTHOR, author, "Hester Lindgaard"));
  }

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void aTranslatorsHourByKeyboard() {
    Page page = signedIn(true);
    page.navigate(site.address() + "/admin/articles/" + source.article().id());
    page.locator("summary", new Page.LocatorOptions().setHasText("Taal en vertaling")).focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**/translations/en");

    page.locator("#f-headline").focus();
    page.keyboard().type("One battery");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("#f-standfirst")).isFocused();
    page.keyboard().type("The lead.");
    toField(page, "p-1");
    page.keyboard().type("Cycle into the street and you hear the battery.");
    toField(page, "p-2");
    page.keyboard().press("Tab");
    assertThat(page.locator("#row-p-2 [name=right]")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#row-p-2 [data-copy]")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#f-p-2")).hasValue("```\nmeter --dag\n\nmeter --nacht\n```");
    assertThat(page.locator("#f-p-2")).isFocused();
    page.keyboard().press("Control+s");
    assertThat(page.locator(".notice")).containsText("Opgeslagen");
    assertThat(page.locator(".sentence"))
        .hasText("Concept · nog 1 deel te vertalen · gelijk met de bron");
    assertThat(page.locator("#f-p-2")).isFocused();
    toField(page, "p-3");
    page.keyboard().type("It has a power of 2.4 megawatt-hours.");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/publish");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".notice")).containsText("Gepubliceerd");

    correct();
    page.navigate(site.address() + "/admin/articles?translation=behind");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("One battery")).focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/articles/*");
    page.locator("a:has-text('Naast de bron')")
        .evaluate("link => link.closest('details').open = true");
    page.locator("a:has-text('Naast de bron')").focus();
    page.keyboard().press("Enter");
    page.locator(".todo a").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#f-p-3")).isFocused();
    assertThat(page.locator("#row-p-3 ins")).containsText("capaciteit");
    page.keyboard().press("Control+a");
    page.keyboard().type("It has a capacity of 2.4 megawatt-hours.");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".sentence")).containsText("gelijk met de bron");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aTranslatorsHourWithoutScripts() {
    Page page = signedIn(false);
    page.navigate(site.address() + "/admin/articles/" + source.article().id() + "/translations/en");
    page.locator("#f-headline").fill("One battery");
    page.locator("#f-p-1").fill("Cycle into the street.");
    page.getByLabel("Weglaten: Alinea 2").check();
    page.locator("#f-p-3").fill("It has a power of 2.4 megawatt-hours.");
    assertThat(page.locator("[data-copy]").first()).isHidden();
    page.locator("button[value=save]").click();
    assertThat(page.locator(".notice")).containsText("Opgeslagen");
    correct();
    page.navigate(page.url());
    assertThat(page.locator(".is-stale")).hasCount(1);
    page.getByLabel("Klopt nog: Alinea 3").check();
    page.locator("button[value=save]").click();
    assertThat(page.locator(".is-stale")).hasCount(0);
  }

  @Test
  void leavingWithoutSavingIsAskedAbout() {
    Page page = signedIn(true);
    page.navigate(site.address() + "/admin/articles/" + source.article().id() + "/translations/en");
    List<String> asked = new ArrayList<>();
    page.onDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });
    page.locator("#f-headline").click();
    page.keyboard().type("Not saved");
    page.evaluate("() => { location.href = '/admin/articles'; }");
    page.waitForCondition(() -> !asked.isEmpty());
    assertThat(asked).containsExactly("beforeunload");
    assertThat(page.locator("#f-headline")).hasValue("Not saved");
  }

  @Test
  void thePageHasNoAccessibilityFaults() {
    Page page = signedIn(true);
    String address = "/admin/articles/" + source.article().id() + "/translations/en";
    page.navigate(site.address() + address);
    page.locator("#f-headline").fill("One battery");
    page.locator("#f-p-3").fill("It has a power.");
    page.locator("button[value=save]").click();
    correct();
    page.navigate(site.address() + address);
    for (int width : List.of(390, 1440)) {
      page.setViewportSize(width, 900);
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .as("at " + width)
          .extracting(
              violation -> violation.getId() + " " + violation.getNodes().getFirst().getHtml())
          .isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  private void correct() {
    site.clock.move(Duration.ofMinutes(30));
    source.publish(
        Kind.CORRECTION,
        "Het is de capaciteit.",
        same -> same.body(BODY.replace("een vermogen", "een capaciteit")));
  }

  /** Goes on with Tab until that field has the focus. */
  private static void toField(Page page, String name) {
    for (int i = 0; i < 8; i++) {
      if (Boolean.TRUE.equals(
          page.evaluate("name => document.activeElement.name === name", name))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    assertThat(page.locator("[name=" + name + "]")).isFocused();
  }

  private Page signedIn(boolean scripts) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(site.address() + site.welcome());
    page.getByLabel("Naam").fill("Hester Lindgaard");
    page.getByLabel("E-mailadres").fill("hester@bron.example");
    page.getByLabel("Wachtwoord").fill("een zin die niemand raadt");
    page.locator("form button.main").click();
    page.waitForURL("**/admin");
    return page;
  }
}
