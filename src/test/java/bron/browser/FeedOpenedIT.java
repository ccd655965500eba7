package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who opens a feed, and what a browser makes of the data in a page. */
@Tag("browser")
class FeedOpenedIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final Story story = new Stories(site).published(Manuscript.of("Nieuws uit de stad"));
  private final Page page = browser.newPage();
  private final List<String> complaints = new ArrayList<>();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/atom.xml", "/feed.json"})
  void aFeedIsAPageThatLeadsToItsArticles(String path) {
    page.navigate(site.address() + path);
    assertThat(page.locator(".feed-address")).hasValue("http://bron.example" + path);
    page.locator("main").getByText("Nieuws uit de stad").click();
    assertThat(page.locator("h1")).hasText("Nieuws uit de stad");
  }

  @Test
  void thePolicyHasNothingAgainstTheData() {
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(site.address() + story.path());
    Object headline =
        page.evaluate(
            "JSON.parse(document.querySelector('script').textContent)['@graph'][0].headline");
    assertThat(headline).isEqualTo("Nieuws uit de stad");
    assertThat(complaints).isEmpty();
  }
}
