package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that were typed and not saved come back, and the hand stays where it was. */
@Tag("browser")
class KeptWordsIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final BrowserContext context = browser.newContext();
  private final Page page = context.newPage();
  private final Locator text = page.locator(".ProseMirror");
  private final Locator headline = page.locator("#f-headline");
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
  void aReloadOffersWhatWasTypedUntilItIsSaved() {
    begin();
    page.reload();
    page.locator("[data-kept=restore]").click();

    assertThat(headline).hasValue("Onbewaarde kop");
    assertThat(text).hasText("Onbewaarde tekst.");
    save();
    assertThat(kept).isHidden();
    page.navigate(site.address() + "/admin/articles/new");
    assertThat(text).isVisible();
    assertThat(kept).isHidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?done=saved"})
  void aSaveThatNeverArrivedLosesNothing(String said) {
    begin();
    save();
    String article = page.url().replaceFirst("\\?.*", "");
    text.click();
    page.keyboard().press("Control+End");
    page.keyboard().type(" En meer.");
    context.setOffline(true);
    page.keyboard().press("Control+s");
    page.waitForURL("chrome-error:**");
    context.setOffline(false);

    page.navigate(article + said);
    assertThat(text).hasText("Onbewaarde tekst.");
    page.locator("[data-kept=restore]").click();
    assertThat(text).hasText("Onbewaarde tekst. En meer.");
  }

  /** The server hears of the last words only as the page goes, and may not take so many. */
  @Test
  void whatIsTypedWhileASaveIsOnItsWayIsOffered() {
    begin();
    save();
    BlockingQueue<Route> held = new LinkedBlockingQueue<>();
    page.route("**/writing", Route::abort);
    page.route(Pattern.compile("/admin/articles/\\d+$"), held::add);
    text.click();
    page.keyboard().press("Control+End");
    page.keyboard().type(" En meer.");
    page.keyboard().press("Control+s");
    page.waitForCondition(() -> !held.isEmpty());
    page.keyboard().type(" Nog net.");
    page.unroute(Pattern.compile("/admin/articles/\\d+$"));
    held.remove().resume();
    page.waitForURL("**?done=saved");
    page.locator("[data-kept=restore]").click();
    assertThat(text).hasText("Onbewaarde tekst. En meer. Nog net.");
  }

  @Test
  void whatWasSavedOnTheWayToPublishingIsNotOfferedAgain() {
    begin();
    page.locator("[name=do][value=publish]").first().click();
    page.waitForURL("**/publish");
    page.navigate(site.address() + "/admin/articles/new");
    assertThat(text).isVisible();
    page.waitForTimeout(500);
    assertThat(kept).isHidden();
  }

  @Test
  void theArticlesToReadNextComeBackToo() {
    Story other = new Stories(site).published(Manuscript.of("Gepubliceerd stuk"));
    page.navigate(site.address() + "/admin/articles/new");
    headline.fill("Ander artikel");
    page.locator("#f-related-search").fill("Gepubliceerd");
    page.locator("#f-related-search").press("Enter");
    page.locator("#f-related .found button").first().click();
    assertThat(page.locator("#f-related .chosen [data-name]")).hasText("Gepubliceerd stuk");
    page.waitForTimeout(500);
    page.reload();
    assertThat(page.locator("#f-related .chosen li")).hasCount(0);
    page.locator("[data-kept=restore]").click();
    assertThat(page.locator("#f-related .chosen [data-name]")).hasText("Gepubliceerd stuk");
    assertThat(page.locator("#f-related .chosen input"))
        .hasValue(String.valueOf(other.article().id()));
  }

  @Test
  void whatWasDiscardedIsNotOfferedAgain() {
    begin();
    page.reload();
    page.locator("[data-kept=discard]").click();
    assertThat(kept).isHidden();
    page.reload();
    assertThat(text).isVisible();
    assertThat(kept).isHidden();
  }

  @Test
  void afterASaveTheCursorIsWhereItWas() {
    begin();
    page.keyboard().press("Control+Home");
    page.keyboard().press("Control+ArrowRight");
    save();

    assertThat(text).isFocused();
    page.keyboard().type("?");
    assertThat(text).hasText("Onbewaarde? tekst.");
  }

  @Test
  void afterASaveTheFieldBesideTheTextKeepsTheFocus() {
    begin();
    page.locator("#f-note").fill("Voor collega’s");
    save();

    assertThat(page.locator("#f-note")).isFocused();
  }

  private void begin() {
    page.navigate(site.address() + "/admin/articles/new");
    headline.fill("Onbewaarde kop");
    text.click();
    page.keyboard().type("Onbewaarde tekst.");
  }

  private void save() {
    page.keyboard().press("Control+s");
    page.waitForURL("**done=saved**");
    assertThat(page.locator(".sentence")).containsText("opgeslagen");
    assertThat(text).isVisible();
  }
}
