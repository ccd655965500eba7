package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The button on the page of publishing says what it will do. */
@Tag("browser")
class PublishButtonIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itFollowsTheChoiceAlsoWithoutScripts(boolean scripts) {
    Story story = new Stories(site).published(Manuscript.of("Een kop"));
    Page page = browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(scripts));
    Locator button = page.locator("form.form button.main");
    comeIn(page);
    String place = site.address() + "/admin/articles/" + story.article().id() + "/publish";

    page.navigate(place);
    assertThat(button).hasAccessibleName("Publiceren Ctrl Enter");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Intrekking")).check();
    assertThat(button).hasAccessibleName("Intrekken Ctrl Enter");
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Correctie")).check();
    assertThat(button).hasAccessibleName("Publiceren Ctrl Enter");

    story.publish(Kind.WITHDRAWAL, "Niet waar.");
    page.navigate(place);
    assertThat(button).hasAccessibleName("Terugzetten Ctrl Enter");
  }

  private void comeIn(Page page) {
    page.navigate(site.address() + site.welcome());
    page.getByLabel("Naam").fill("Anneke de Vries");
    page.getByLabel("E-mailadres").fill("anneke@bron.example");
    page.getByLabel("Wachtwoord").fill("een zin die niemand raadt");
    page.locator("form button.main").click();
    page.waitForURL("**/admin");
  }
}
