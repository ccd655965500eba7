package bron.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real browser asks of whom, before and after a reader asks for a video. */
@Tag("browser")
class EmbedIT {
  private static final String FRAME =
      "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1";

  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();
  private final List<String> asked = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noOtherHostHearsOfAReaderBeforeTheClick(boolean scripting) {
    String path =
        new Stories(site)
            .published(
                Manuscript.of("Met video")
                    .body("https://youtu.be/dQw4w9WgXcQ\n\nhttps://x.com/iemand/status/1234567890"))
            .path();
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripting))) {
      context.route(
          url -> !url.startsWith(site.address()),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html")
                      .setBody("<p>Hier speelt de video. <a href=/ target=_top>Weg</a>")));
      context.onRequest(request -> asked.add(request.url()));
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(site.address() + path);
      FrameLocator still = page.frameLocator(".embed iframe").first();
      assertThat(still.getByText("Video afspelen")).isVisible();
      page.locator(".embed").last().scrollIntoViewIfNeeded();
      page.frameLocator(".embed iframe").last().getByText("Bericht laden").hover();
      assertThat(elsewhere()).isEmpty();
      assertThat(complaints).isEmpty();

      still.getByRole(com.microsoft.playwright.options.AriaRole.LINK).press("Enter");
      assertThat(still.frameLocator("iframe").getByText("Hier speelt de video.")).isVisible();
      assertThat(elsewhere()).containsExactly(FRAME);
      still.frameLocator("iframe").getByText("Weg").click();
      assertThat(still.frameLocator("iframe").getByText("Hier speelt de video.")).isVisible();
      assertThat(complaints)
          .as("what is framed stays in its frame")
          .anyMatch(c -> c.contains("sandboxed"));
      assertThat(page).hasURL(site.address() + path);
    }
  }

  private List<String> elsewhere() {
    String here = URI.create(site.address()).getAuthority();
    return asked.stream().filter(url -> !here.equals(URI.create(url).getAuthority())).toList();
  }
}
