package bron.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser fetches to show an article that has no pictures. */
@Tag("browser")
class TextOnlyArticleIT {
  private static final int MOST_BYTES = 25_000;

  private static final String BODY = "Een alinea van een zin of twee, zoals er meer zijn.\n\n";

  @Test
  void isTwoAnswersAndTheRulesForTheNextPageAndNoScript() {
    try (TestSite site = TestSite.start();
        Browser browser = Chromium.launch();
        BrowserContext context = browser.newContext()) {
      String path =
          new Stories(site).published(Manuscript.of("Een kop").body(BODY.repeat(100))).path();
      List<Request> requests = new ArrayList<>();
      Page page = context.newPage();
      page.onRequestFinished(requests::add);
      page.navigate(site.address() + path);
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(requests)
          .extracting(TextOnlyArticleIT::kind)
          .containsExactlyInAnyOrder("document", "stylesheet", "rules");
      assertThat(requests.stream().mapToInt(TextOnlyArticleIT::bytes).sum()).isLessThan(MOST_BYTES);
    }
  }

  /** Chromium alone asks for the rules, when the page is there, and keeps them for good. */
  private static String kind(Request request) {
    return request.url().endsWith("/next.speculationrules") ? "rules" : request.resourceType();
  }

  private static int bytes(Request request) {
    return request.sizes().responseHeadersSize + request.sizes().responseBodySize;
  }
}
