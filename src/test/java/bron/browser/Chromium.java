package bron.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of the tests: the system's own Chromium, driven by Playwright. */
public final class Chromium {
  private static final String PLACE = "/usr/bin/chromium";
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Of a driver no two threads may ask at once: each has its own, which ends with the process. */
  private static final ThreadLocal<Playwright> DRIVER =
      ThreadLocal.withInitial(
          () ->
              Playwright.create(
                  new Playwright.CreateOptions()
                      .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));

  private Chromium() {}

  /**
   * Starts a browser without a window. Closing it ends its process; the driver ends with the tests.
   *
   * @throws IllegalStateException if there is no Chromium at $BRON_CHROMIUM or /usr/bin/chromium
   */
  public static Browser launch() {
    Path place =
        Path.of(Optional.ofNullable(System.getenv("BRON_CHROMIUM")).orElse(PLACE)).toAbsolutePath();
    if (!Files.isExecutable(place)) {
      throw new IllegalStateException(
          "No Chromium at "
              + place
              + ": install it (apt-get install chromium), set BRON_CHROMIUM to one,"
              + " or leave the browser tests out with -DskipBrowserTests");
    }
    return DRIVER
        .get()
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(place).setArgs(FLAGS));
  }
}
