package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page begins where its work does, and what is wrong is one step away. */
@Tag("browser")
class EditorFocusIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final BrowserContext context = browser.newContext();
  private final Page page = context.newPage();
  private final Locator headline = page.locator("#f-headline");
  private final Locator text = page.locator(".ProseMirror");
  private final Locator kept = page.locator("#kept");

  @BeforeEach
  void comeIn() {
    page.onDialog(Dialog::accept);
    page.navigate(site.address() + site.welcome());
    page.getByLabel("Naam").fill("Anneke de Vries");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill("een zin die niemand raadt");
    page.locator("form button.main").click();
    page.waitForURL("**/admin");
  }

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void aNewArticleBeginsAtItsHeadline() {
    page.keyboard().press("n");
    page.waitForURL("**/admin/articles/new**");
    assertThat(headline).isFocused();
    page.keyboard().type("Meteen typen");
    assertThat(headline).hasValue("Meteen typen");
  }

  @Test
  void thePageForPublishingBeginsAtItsHeadingAndSaysItselfWhatIsMissing() {
    write("Zoals het was.");
    publish("first");
    text.click();
    page.keyboard().type("Nieuw. ");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/publish");

    assertThat(page.locator("h1")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#f-kind")).isFocused();
    assertThat(page.locator("#f-note")).isHidden();
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#problems")).isFocused();
    assertThat(page.locator("#f-kind-problem")).hasText("Kies wat voor wijziging dit is.");
    page.locator("#problems a").press("Enter");
    assertThat(page.locator("#f-kind")).isFocused();
    page.locator("[value=update]").check();
    assertThat(page.locator("#f-note")).isVisible();
    page.locator("[value=typo]").check();
    assertThat(page.locator("#f-note")).isHidden();
  }

  @Test
  void whatIsWrongInARowIsOneStepAway() {
    write("Een alinea.");
    page.locator("#f-source-label-1").fill("Een krant");
    page.locator("#f-source-url-1").fill("krant");
    page.keyboard().press("Control+s");
    assertThat(page.locator("#problems")).isFocused();
    page.locator("#problems a").press("Enter");
    assertThat(page.locator("#f-source-url-1")).isFocused();
    page.locator("[value=add-source]").click();
    assertThat(page.locator("[name=source_url][aria-invalid]")).hasCount(1);
    assertThat(page.locator(".repeat .problem")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Control+s", "Control+Enter"})
  void aConflictThatWasLeftIsOfferedAgain(String key) {
    write("Zoals het was.");
    String article = page.url().replaceFirst("\\?.*", "");
    saveElsewhere(article);
    text.click();
    page.keyboard().type("Hier. ");
    page.keyboard().press(key);
    assertThat(page.locator("#conflict")).isFocused();
    assertThat(page.locator("#conflict")).containsText("zelf op in een ander venster");

    page.navigate(site.address() + "/admin/articles");
    page.navigate(article);
    assertThat(text).hasText("Daar. Zoals het was.");
    assertThat(kept).isVisible();
    page.locator("[data-kept=restore]").click();
    assertThat(text).containsText("Hier.");
    page.keyboard().press("Control+s");
    page.locator("[value=mine]").check();
    page.keyboard().press("Control+s");
    page.waitForURL("**done=joined**");
    page.navigate(article);
    assertThat(text).containsText("Hier.");
    assertThat(kept).isHidden();
  }

  private void saveElsewhere(String article) {
    Page other = context.newPage();
    other.navigate(article);
    other.locator(".ProseMirror").click();
    other.keyboard().press("Control+Home");
    other.keyboard().type("Daar. ");
    other.keyboard().press("Control+s");
    other.waitForURL("**done=saved**");
    other.close();
  }

  private void write(String body) {
    page.navigate(site.address() + "/admin/articles/new");
    headline.fill("Een kop");
    text.click();
    page.keyboard().type(body);
    page.keyboard().press("Control+s");
    page.waitForURL("**done=saved**");
    assertThat(text).isVisible();
  }

  private void publish(String kind) {
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/publish");
    page.locator("[value=" + kind + "]").check();
    page.locator("form.form button.main").click();
    page.waitForURL("**done=published**");
    assertThat(text).isVisible();
  }
}
