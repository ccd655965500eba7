package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The command palette and the list of keys by the keyboard alone, with scripts and without. */
@Tag("browser")
class CommandIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final Page page = page(new Browser.NewContextOptions());

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setLocale("nl-NL"));
    String session = site.signedIn(Role.ADMINISTRATOR).session().orElseThrow();
    context.addCookies(List.of(new Cookie("bron_session", session).setUrl(site.address())));
    return context.newPage();
  }

  @Test
  void aPageIsReachedByAFewLetters() {
    page.navigate(site.address() + "/admin/articles");
    page.keyboard().press("Control+k");
    assertThat(field()).isFocused();
    page.keyboard().type("rubr");
    assertThat(chosen()).hasText("Rubrieken");
    page.keyboard().press("ArrowDown");
    assertThat(chosen()).hasText("Nieuwe rubriek");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/sections");
  }

  /** Whoever types faster than the server answers goes where the letters lead. */
  @Test
  void enterWaitsForTheAnswer() {
    long id = new Stories(site).draft("nl", Manuscript.of("Kwikstaart gezien")).article().id();
    page.navigate(site.address() + "/admin/media");
    page.keyboard().press("Control+k");
    page.keyboard().type("kwikst");
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/articles/" + id);
  }

  @Test
  void escapeClosesItAndTheFocusIsWhereItWas() {
    page.navigate(site.address() + "/admin/articles");
    page.locator("#f-state").focus();
    page.keyboard().press("Control+k");
    assertThat(field()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.locator("#f-state")).isFocused();

    page.locator("[data-commands]").focus();
    page.keyboard().press("Enter");
    assertThat(field()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-commands]")).isFocused();
    assertThat(page).hasURL(site.address() + "/admin/articles");
  }

  @Test
  void inTheTextOfAnArticleTheKeysDoNotCollide() {
    Story story = new Stories(site).draft("nl", Manuscript.of("Een kop"));
    page.navigate(site.address() + "/admin/articles/" + story.article().id());
    Locator text = page.locator(".ProseMirror");
    text.click();
    page.keyboard().press("Control+End");
    page.keyboard().type(" Erbij.");
    page.keyboard().press("Control+k");
    assertThat(page.locator("dialog.rich-text-dialog")).isVisible();
    page.keyboard().press("Control+k");
    assertThat(page.locator("dialog")).hasCount(1);
    page.keyboard().press("Escape");

    page.keyboard().press("Control+Alt+k");
    assertThat(field()).isFocused();
    page.keyboard().press("Escape");
    assertThat(text).isFocused();
    page.keyboard().type(" Nog meer.");

    page.keyboard().press("Control+Alt+k");
    page.keyboard().type("opsl");
    assertThat(chosen()).containsText("Opslaan");
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/articles/*?done=saved");
    assertThat(text).containsText("Een alinea. Erbij. Nog meer.");
    // After a save the place in the text is where it was, and there Ctrl+K is the link.
    page.keyboard().press("Control+Alt+k");
    assertThat(field()).isFocused();
    page.keyboard().type("geschied");
    page.keyboard().press("Enter");
    page.waitForURL("**/revisions");
  }

  @Test
  void theKeysAreShownForAQuestionMarkButNotWhileTyping() {
    page.navigate(site.address() + "/admin/articles");
    page.locator("#f-q").focus();
    page.keyboard().type("?");
    assertThat(page.locator("#f-q")).hasValue("?");
    page.locator("#main").focus();
    page.keyboard().press("?");
    Locator keys = page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG);
    assertThat(keys).containsText("Ga naar een pagina, artikel of handeling");
    harmless(".keys-dialog");
    page.keyboard().press("Escape");
    assertThat(keys).hasCount(0);
  }

  @Test
  void nothingOfItIsInAnybodysWay() {
    new Stories(site).published(Manuscript.of("Een kop"));
    page.navigate(site.address() + "/admin/articles");
    page.keyboard().press("Control+k");
    assertThat(page.locator("[role=option]").first()).isVisible();
    harmless(".palette");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    harmless(".palette");
    page.keyboard().type("xyzzy");
    assertThat(chosen()).containsText("xyzzy");
    harmless(".palette");
  }

  @Test
  void aSessionThatHasEndedIsSaid() {
    page.navigate(site.address() + "/admin/articles");
    page.context().clearCookies();
    page.keyboard().press("Control+k");
    assertThat(page.locator(".palette-said")).containsText("Bent u nog aangemeld?");
    assertThat(chosen()).isVisible();
  }

  @Test
  void withoutScriptsItIsAPage() {
    Page plain = page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    plain.navigate(site.address() + "/admin/articles");
    plain.locator("[data-commands]").focus();
    plain.keyboard().press("Enter");
    plain.waitForURL("**/admin/commands");
    assertThat(plain.locator("#f-q")).isFocused();
    plain.keyboard().type("rubr");
    plain.keyboard().press("Enter");
    plain.waitForURL("**/admin/commands?q=rubr");
    assertThat(plain.locator(".commands a").first()).hasText("Rubrieken");
    assertThat(plain.locator("#keys")).containsText("Esc");
  }

  private void harmless(String part) {
    assertThat(new AxeBuilder(page).include(part).analyze().getViolations()).isEmpty();
  }

  private Locator field() {
    return page.locator(".palette [role=combobox]");
  }

  private Locator chosen() {
    return page.locator(".palette [role=option][aria-selected=true]");
  }
}
