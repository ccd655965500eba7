package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import bron.http.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor chooses articles, with the keyboard alone. */
@Tag("browser")
class FrontIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final Stories stories = new Stories(site);
  private Visitor editor = site.visitor();

  @BeforeEach
  void publish() {
    editor = site.signedIn(Role.EDITOR);
    for (int i = 1; i <= 7; i++) {
      stories.published(Manuscript.of("Bericht " + i));
      site.clock.move(Duration.ofMinutes(1));
    }
  }

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  private Page page(boolean scripting) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripting));
    context.addCookies(
        List.of(new Cookie("bron_session", editor.session().orElseThrow()).setUrl(site.address())));
    return context.newPage();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFrontPageIsFilledByKeyboard(boolean scripting) {
    Page page = page(scripting);
    page.navigate(site.address() + "/admin/front");
    put(page, "bericht 2");
    assertThat(page.locator("#f-slot-1 .slot-headline")).hasText("Bericht 2");
    put(page, "bericht 3");
    assertThat(page.locator("#f-slot-2 .slot-headline")).hasText("Bericht 3");
    assertThat(page.locator("#f-slot-2 [value=up-2]")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#f-slot-1 .slot-headline")).hasText("Bericht 3");
    assertThat(page.locator("#f-slot-1 [value=down-1]")).isFocused();

    page.locator("button[value=save]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice")).hasText("Opgeslagen.");
    assertThat(site.visitor().page("/").select(".top h2").eachText())
        .startsWith("Bericht 3", "Bericht 2", "Bericht 7");
  }

  private static void put(Page page, String words) {
    page.locator("#f-q").focus();
    page.keyboard().press("Control+a");
    page.keyboard().type(words);
    page.keyboard().press("Enter");
    page.locator(".chosen button").first().focus();
    page.keyboard().press("Enter");
  }

  @Test
  void articlesToReadNextAreChosenWithoutLeavingTheText() {
    Page page = page(true);
    page.navigate(
        site.address()
            + "/admin/articles/"
            + stories
                .published(
                    Manuscript.of("Een kop")
                        .body(
                            "Tekst.\n\n[![Een brug](/media/a.jpg)](https://youtu.be/dQw4w9WgXcQ)"))
                .article()
                .id());
    page.locator(".ProseMirror").press("End");
    page.keyboard().type(" Meer tekst.");
    for (String words : List.of("bericht 4", "bericht 5", "bericht 6")) {
      page.locator("#f-related-search").fill(words);
      page.keyboard().press("Enter");
      page.locator(".found button", new Page.LocatorOptions().setHasText("Kies")).press("Enter");
      assertThat(page.locator("#f-related ol li").last()).containsText(words.replace("b", "B"));
    }
    page.locator("#f-related ol li").nth(1).locator("[value^=up]").press("Enter");
    page.locator("#f-related ol li").last().locator("[value^=remove]").press("Enter");
    assertThat(page.locator("#f-related ol [data-name]"))
        .hasText(new String[] {"Bericht 5", "Bericht 4"});
    page.keyboard().press("Control+s");
    assertThat(page.locator(".notice")).containsText("Opgeslagen");

    assertThat(page.locator("#f-related ol [data-name]"))
        .hasText(new String[] {"Bericht 5", "Bericht 4"});
    assertThat(page.locator("[name=body]").inputValue())
        .contains("Meer tekst.", "[![Een brug](/media/a.jpg)](https://youtu.be/dQw4w9WgXcQ)");
  }
}
