package bron.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A browser fetches what a reader points at before the click, and nothing else. */
@Tag("browser")
class NextPageIT {
  private final TestSite site = TestSite.start();
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  private long ahead() {
    return site.app().cacheFigures().ahead();
  }

  @Test
  void whatIsPointedAtIsFetchedBeforeTheClick() {
    new Stories(site).published(Manuscript.of("Kop"));
    List<String> complaints = new ArrayList<>();
    Page page = browser.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(site.address() + "/");
    page.waitForTimeout(500);
    assertThat(ahead()).isZero();
    page.locator("a[href='/search']").first().hover();
    page.waitForTimeout(800);
    assertThat(ahead()).isZero();
    page.locator("h2 a, h1 a, h3 a").first().hover();
    for (int i = 0; i < 50 && ahead() == 0; i++) {
      page.waitForTimeout(100);
    }
    assertThat(ahead()).isEqualTo(1);
    page.waitForTimeout(500);
    long asked = site.app().cacheFigures().made() + site.app().cacheFigures().hits();
    page.locator("h2 a, h1 a, h3 a").first().click();
    page.waitForURL("**/kop");
    assertThat(page.locator("h1").textContent()).isEqualTo("Kop");
    // The click asked for nothing that the page needs: its stylesheet was there as well.
    assertThat(site.app().cacheFigures().made() + site.app().cacheFigures().hits())
        .isEqualTo(asked);
    assertThat(complaints).isEmpty();
  }
}
