package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An editor's whole day in a real browser, and what reaches readers of it. */
@Tag("browser")
class EditorDayIT {
  private static final String PASSWORD = "een zin die niemand raadt";

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final List<String> complaints = new ArrayList<>();
  private final BrowserContext context = browser.newContext();
  private final Page page = context.newPage();

  @BeforeEach
  void listen() {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("409")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void fromTheFirstLinkToACorrectionInAFeedReader() throws FeedException {
    welcome();
    signOutAndIn();
    write("Nieuwe chip is zuiniger", "De fabriek heet Lumenpad en staat in Sutrecht.");
    publishFirst();
    String address = read();
    correct("Sutrecht", "Utrecht");
    assertThat(page.locator(".sentence")).containsText("versie 2");

    page.navigate(site.address() + address);
    assertThat(page.getByText("De fabriek heet Lumenpad en staat in Utrecht.")).isVisible();
    assertThat(page.getByText("De plaatsnaam was verkeerd gespeld.")).isVisible();
    assertThat(page.getByText(Pattern.compile("^Bijgewerkt"))).isVisible();
    assertThat(feedEntry().getUpdatedDate()).isAfter(feedEntry().getPublishedDate());
    assertThat(feedEntry().getContents().getFirst().getValue())
        .contains("Utrecht")
        .contains("De plaatsnaam was verkeerd gespeld.");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aColleagueWhoSavedFirstIsNotOverwritten() {
    welcome();
    write("Twee redacteuren", "Zoals het was.");
    page.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
    assertThat(page.locator(".notice")).containsText("Opgeslagen");
    Page colleague = context.newPage();
    colleague.navigate(page.url());
    retype(colleague, "Wat de ander schreef.");
    colleague.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
    assertThat(colleague.locator(".notice")).containsText("Opgeslagen");

    retype(page, "Wat ik schreef.");
    page.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
    assertThat(page.locator("#conflict")).isFocused();
    assertThat(page.locator(".side-text").first()).hasText("Wat de ander schreef.");
    assertThat(page.locator(".side-text").last()).hasText("Wat ik schreef.");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".notice")).containsText("samengevoegd");
    assertThat(page.locator(".ProseMirror")).hasText("Wat ik schreef.");
    assertThat(complaints).isEmpty();
  }

  @Test
  void everythingIsDoneByKeyboard() {
    welcome();
    page.navigate(site.address() + "/admin/articles");
    page.keyboard().press("n");
    page.waitForURL("**/admin/articles/new**");
    page.getByLabel("Kop", new Page.GetByLabelOptions().setExact(true)).focus();
    page.keyboard().type("Met het toetsenbord");
    page.keyboard().press("Tab");
    page.keyboard().type("De inleiding.");
    page.locator(".ProseMirror").focus();
    page.keyboard().type("De tekst.");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".notice")).containsText("Opgeslagen");
    page.locator(".ProseMirror").focus();
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/publish");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".notice")).containsText("Gepubliceerd");
    assertThat(complaints).isEmpty();
  }

  @Test
  void thePreviewFollowsWhatIsTyped() {
    welcome();
    write("Voorbeeld vooraf", "Eerst dit.");
    page.getByRole(AriaRole.BUTTON, named("Voorbeeld")).click();
    assertThat(page.frameLocator("#preview iframe").locator("h1")).hasText("Voorbeeld vooraf");
    page.getByLabel("Kop", new Page.GetByLabelOptions().setExact(true)).fill("Anders nu");
    assertThat(page.frameLocator("#preview iframe").locator("h1")).hasText("Anders nu");
    assertThat(complaints).isEmpty();
  }

  private void welcome() {
    page.navigate(site.address() + site.welcome());
    page.getByLabel("Naam").fill("Anneke de Vries");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill(PASSWORD);
    page.locator("form button.main").click();
    page.waitForURL("**/admin");
  }

  private void signOutAndIn() {
    page.getByRole(AriaRole.BUTTON, named("Afmelden")).click();
    page.navigate(site.address() + "/admin/articles");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill(PASSWORD);
    page.locator("form button.main").click();
    page.waitForURL("**/admin/articles");
  }

  private void write(String headline, String body) {
    page.navigate(site.address() + "/admin/articles/new");
    page.getByLabel("Kop", new Page.GetByLabelOptions().setExact(true)).fill(headline);
    page.getByLabel("Inleiding").fill("In het kort.");
    page.locator(".ProseMirror").click();
    page.keyboard().type(body);
  }

  private void publishFirst() {
    page.locator("button[value=publish]").click();
    page.waitForURL("**/publish");
    page.locator("form.form button.main").click();
    assertThat(page.locator(".notice")).containsText("Gepubliceerd");
  }

  /** Reads the article as a reader does; yields its path. */
  private String read() {
    Locator onSite = page.getByRole(AriaRole.LINK, named("Op de site"));
    String address = onSite.getAttribute("href");
    try (BrowserContext reader = browser.newContext()) {
      Page reading = reader.newPage();
      reading.navigate(site.address() + address);
      assertThat(reading.locator("h1")).hasText("Nieuwe chip is zuiniger");
      assertThat(reading.getByText("Sutrecht")).isVisible();
      assertThat(reading.locator("script:not([type='application/ld+json'])")).hasCount(0);
    }
    return address;
  }

  private void correct(String wrong, String right) {
    site.clock.move(Duration.ofMinutes(30));
    retype(page, "De fabriek heet Lumenpad en staat in Sutrecht.".replace(wrong, right));
    page.locator("button[value=publish]").click();
    page.waitForURL("**/publish");
    assertThat(page.locator(".diff ins")).containsText(right);
    page.getByRole(
            AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("Correctie")))
        .check();
    page.getByLabel("Toelichting voor lezers").fill("De plaatsnaam was verkeerd gespeld.");
    page.locator("form.form button.main").click();
    assertThat(page.locator(".notice")).containsText("Gepubliceerd");
  }

  private static void retype(Page page, String body) {
    page.locator(".ProseMirror").click();
    page.keyboard().press("Control+a");
    page.keyboard().type(body);
  }

  private SyndEntry feedEntry() throws FeedException {
    SyndFeed feed =
        new SyndFeedInput().build(new StringReader(site.visitor().get("/atom.xml").body()));
    assertThat(feed.getEntries()).hasSize(1);
    return feed.getEntries().getFirst();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
