package bron.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.SiteWalk;
import bron.http.TestSite;
import bron.http.Visitor;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every kind of page of the sample site by axe-core: WCAG 2.2 AA and its best practices, on a phone
 * and on a desktop. What differs in the dark, contrast, is asked again there.
 */
@Tag("browser")
class AccessibilityIT {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Map<String, Object> CONTRAST =
      Map.of("type", "rule", "values", List.of("color-contrast"));

  /** What the builder does takes a second page for every analysis; this is one call. */
  private static final String RUN =
      """
      only => axe.run(document, { runOnly: only, resultTypes: ['violations'] }).then(results =>
        results.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html)))
      """;

  private final List<String> found = new ArrayList<>();

  @Test
  void nothingIsInAnybodysWay() {
    try (TestSite site = TestSite.start();
        Browser browser = Chromium.launch()) {
      assertThat(site.app().loadSample()).isPresent();
      List.of(390, 1440).forEach(width -> check(browser, site, width, List.of(site.welcome()), ""));
      Visitor editor = site.signedIn(Role.ADMINISTRATOR);
      Collection<String> pages =
          new TreeSet<>(
              SiteWalk.pages(site.visitor(), 1, "/", "/en", "/feeds", "/nergens").keySet());
      pages.add("/atom.xml");
      plan(editor);
      Collection<String> newsroom = SiteWalk.pages(editor, 1, "/admin").keySet();
      for (int width : List.of(390, 1440)) {
        check(browser, site, width, pages, "");
        check(browser, site, width, List.of("/admin/sign-in"), "");
        check(browser, site, width, newsroom, editor.session().orElseThrow());
      }
      assertThat(pages.size() + newsroom.size()).isGreaterThan(30);
    }
    assertThat(found).isEmpty();
  }

  /** So that there is a plan to be seen, on the far side of a change of the clocks. */
  private static void plan(Visitor editor) {
    String place = "/admin/articles/1";
    String revision = editor.page(place + "/publish").select("[name=revision]").val();
    int status =
        editor
            .post(
                place + "/plans",
                "kind",
                "correction",
                "note",
                "Hersteld.",
                "date",
                "2027-04-01",
                "time",
                "08:00",
                "revision",
                revision)
            .statusCode();
    assertThat(status).isEqualTo(303);
  }

  private void check(
      Browser browser, TestSite site, int width, Collection<String> paths, String session) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
      if (!session.isEmpty()) {
        context.addCookies(List.of(new Cookie("bron_session", session).setUrl(site.address())));
      }
      Page page = context.newPage();
      for (String path : paths) {
        page.navigate(site.address() + path);
        page.evaluate(AxeBuilder.getAxeScript());
        note(page, path + " " + width, Map.of("type", "tag", "values", RULES));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(page, path + " " + width + " dark", CONTRAST);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      }
    }
  }

  private void note(Page page, String where, Map<String, Object> only) {
    List<?> violations = (List<?>) page.evaluate(RUN, only);
    violations.forEach(violation -> found.add(where + ": " + violation));
  }
}
