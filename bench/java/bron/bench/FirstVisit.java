package bron.bench;

import bron.browser.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what a browser without anything in its cache gets over the wire for one page: every
 * request, headers and compressed bodies, as Chromium itself counts them.
 *
 * <p>{@code FirstVisit ADDRESS}
 */
final class FirstVisit {
  private static final int LATER_MILLIS = 2_000;

  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, Long> bytes = new LinkedHashMap<>();

  private FirstVisit() {}

  public static void main(String[] args) {
    FirstVisit visit = new FirstVisit();
    try (Browser browser = Chromium.launch()) {
      Page page = browser.newPage();
      CDPSession network = page.context().newCDPSession(page);
      network.send("Network.enable");
      network.on("Network.requestWillBeSent", visit::asked);
      network.on("Network.loadingFinished", visit::came);
      page.navigate(args[0], new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      page.waitForTimeout(LATER_MILLIS);
    }
    // The driver keeps a thread of its own.
    visit.tell();
    System.exit(0);
  }

  private void tell() {
    addresses.forEach(
        (request, address) -> System.err.println(bytes.get(request) + " bytes: " + address));
    System.out.println("figure wire/requests " + addresses.size() + " requests");
    System.out.println(
        "figure wire/bytes " + bytes.values().stream().mapToLong(Long::longValue).sum() + " bytes");
  }

  private void asked(JsonObject event) {
    String address = event.getAsJsonObject("request").get("url").getAsString();
    if (!address.startsWith("data:")) {
      addresses.put(event.get("requestId").getAsString(), address);
    }
  }

  private void came(JsonObject event) {
    String request = event.get("requestId").getAsString();
    if (addresses.containsKey(request)) {
      bytes.put(request, event.get("encodedDataLength").getAsLong());
    }
  }
}
