package bron.browser;

import bron.App;
import bron.Config;
import bron.purge.Purging;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Makes the pictures of the README from the sample site: {@code mvn test-compile
 * exec:exec@pictures}.
 */
public final class Screenshots {
  private static final Path PLACE = Path.of("docs/pictures");

  private Screenshots() {}

  /** Writes them to {@code docs/pictures}, and ends the program: the driver would stay. */
  public static void main(String[] args) throws IOException, InterruptedException {
    all();
    System.exit(0);
  }

  private static void all() throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    Config config =
        new Config(
            "127.0.0.1",
            0,
            Files.createTempDirectory("bron-pictures"),
            Optional.empty(),
            false,
            false,
            Optional.of(Path.of(".")),
            10,
            24,
            Purging.NONE,
            Optional.empty());
    try (App app = App.start(config, clock);
        Browser browser = Chromium.launch()) {
      app.loadSample();
      app.renditions().awaitIdle();
      String site = "http://localhost:" + app.port();
      String article = "/2026/09/24/buurtbatterij-vlietstraat";
      shoot(browser, site, "/", 1440, ColorScheme.LIGHT, "front-desktop");
      shoot(browser, site, "/", 390, ColorScheme.DARK, "front-phone-dark");
      shoot(browser, site, article, 1440, ColorScheme.LIGHT, "article-desktop");
      shoot(browser, site, article, 390, ColorScheme.LIGHT, "article-phone");
      newsroom(browser, app);
    }
  }

  private static void newsroom(Browser browser, App app) {
    String welcome = app.welcome().orElseThrow();
    try (BrowserContext context = context(browser, 1440, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate(welcome);
      page.locator("[name=name]").fill("Anneke de Vries");
      page.locator("[name=email]").fill("anneke@bron.example");
      page.locator("[name=password]").fill("een zin die niemand raadt");
      page.locator("form button.main").click();
      page.waitForURL("**/admin");
      page.navigate("http://localhost:" + app.port() + "/admin/articles");
      save(page, "articles");
      page.locator("tbody tr th a").nth(3).click();
      page.locator(".ProseMirror").waitFor();
      save(page, "editor");
      page.navigate("http://localhost:" + app.port() + "/admin/articles?translation=behind");
      page.locator("tbody tr th a").first().click();
      page.locator("a[href*='/translations/']").last().evaluate("link => location = link.href");
      page.waitForURL("**/translations/**");
      save(page, "translating");
      page.navigate("http://localhost:" + app.port() + "/admin/media");
      save(page, "library");
    }
  }

  private static void shoot(
      Browser browser, String site, String path, int width, ColorScheme scheme, String name) {
    try (BrowserContext context = context(browser, width, scheme)) {
      Page page = context.newPage();
      page.navigate(site + path);
      save(page, name);
    }
  }

  private static BrowserContext context(Browser browser, int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, width < 500 ? 844 : 1000)
            .setColorScheme(scheme));
  }

  private static void save(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PLACE.resolve(name + ".jpg"))
            .setType(ScreenshotType.JPEG)
            .setQuality(80));
  }
}
