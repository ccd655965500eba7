package bron.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.Staff;
import bron.http.TestSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A passkey made and used in a real browser, by the keyboard, with the device that it simulates.
 */
@Tag("browser")
class PasskeyIT {
  private static final String EMAIL = "yasmina@bron.example";

  private final int port = freePort();
  private final String address = "http://localhost:" + port;
  private final TestSite site = TestSite.start(config -> TestSite.readAt(config, port, address));
  private final Browser browser = Chromium.launch();

  @AfterEach
  void stop() {
    browser.close();
    site.close();
  }

  @Test
  void madeAndUsedByKeyboard() {
    Staff.add(site, EMAIL, Role.EDITOR);
    List<String> complaints = new ArrayList<>();
    Page page = browser.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    device(page, true);
    page.navigate(address + "/admin/sign-in");
    page.fill("[name=email]", EMAIL);
    page.fill("[name=password]", Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/admin");

    page.navigate(address + "/admin/account/passkeys");
    nothingIsInTheWay(page);
    tabTo(page, "password");
    page.keyboard().type(Staff.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForSelector("[data-passkey=create]");
    nothingIsInTheWay(page);
    tabTo(page, "name");
    page.keyboard().press("Control+A");
    page.keyboard().type("Mijn laptop");
    page.keyboard().press("Enter");
    page.waitForURL("**/admin/account/passkeys?done=passkeyAdded");
    nothingIsInTheWay(page);
    assertThat(page.locator("tbody th").innerText()).isEqualTo("Mijn laptop");

    page.context().clearCookies();
    page.navigate(address + "/admin/sign-in?next=%2Fadmin%2Fmedia");
    page.waitForURL("**/admin/media");
    assertThat(Staff.trail(site)).last().asString().contains("passkey Mijn laptop");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aBrowserThatFindsNoneSaysSo() {
    Page page = browser.newPage();
    device(page, false);
    page.navigate(address + "/admin/sign-in");
    page.locator("[data-passkey] button").click();
    page.locator("[data-passkey] [role=alert]:not([hidden])").waitFor();
    assertThat(page.locator("[data-passkey] [role=alert]").innerText()).contains("passkey");
    assertThat(page.locator("[name=email]").isEnabled()).isTrue();
  }

  /** The browser's own simulation of a device with a finger on it, or of one that is refused. */
  private static void device(Page page, boolean willing) {
    CDPSession session = page.context().newCDPSession(page);
    JsonObject enable = new JsonObject();
    enable.addProperty("enableUI", false);
    session.send("WebAuthn.enable", enable);
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", willing);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", arguments);
  }

  private static void nothingIsInTheWay(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    assertThat((List<?>) page.evaluate("axe.run().then(r => r.violations.map(v => v.id))"))
        .isEmpty();
  }

  private static void tabTo(Page page, String field) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (field.equals(page.evaluate("document.activeElement.name"))) {
        return;
      }
    }
    throw new AssertionError("no key leads to " + field);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
