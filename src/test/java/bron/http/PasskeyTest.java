package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Account;
import bron.account.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding passkeys and signing in by them, and what does not get anybody in. */
class PasskeyTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String ORIGIN = "https://krant.example";
  private static final String PAGE = "/admin/account/passkeys";
  private static final String DOOR = "/admin/sign-in/passkey";

  private final TestSite site = TestSite.start(config -> TestSite.readAt(config, 0, ORIGIN));
  private final Browser owner = new Browser(site);
  private final Device device = new Device(ORIGIN);
  private Account account;

  @BeforeEach
  void setUp() {
    account = Staff.add(site, EMAIL, Role.EDITOR);
    owner.signIn(EMAIL);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whoHasOneComesInWithoutPasswordAndCode() {
    Factor.setUp(site, owner);
    add(device);
    assertThat(owner.page(PAGE).select("tbody th").text()).isEqualTo("Mijn laptop");
    assertThat(Staff.trail(site)).contains("passkey.add|passkey/1|Mijn laptop|127.0.0.1|1");

    Browser elsewhere = new Browser(site);
    HttpResponse<String> in =
        signIn(elsewhere, device.answer(ask(elsewhere)), "next", "/admin/media");
    assertThat(location(in)).isEqualTo("/admin/media");
    assertThat(elsewhere.get("/admin/media").statusCode()).isEqualTo(200);
    assertThat(Staff.trail(site))
        .last()
        .isEqualTo("session.begin|session/1|passkey Mijn laptop|127.0.0.1|1");
    assertThat(elsewhere.page(PAGE).select("td").text()).doesNotContain("nog niet");
  }

  @Test
  void itIsAskedForOnlyAfterThePassword() {
    HttpResponse<String> wrong =
        owner.submit(PAGE, PAGE + "/beginnings", "password", "niet het wachtwoord");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select("#f-password-problem").text()).isNotEmpty();
    assertThat(wrong.body()).doesNotContain("challenge");
    // The challenge of the door adds none, nor does that of somebody else.
    assertThat(put(device.make(creation().replaceFirst("(challenge[^A-Za-z]+)[^\"]+", "$1AAAA"))))
        .isEqualTo(422);
    Staff.add(site, "bas@bron.example", Role.EDITOR);
    Browser other = new Browser(site);
    other.signIn("bas@bron.example");
    assertThat(other.submit(PAGE, PAGE, "credential", device.make(creation())).statusCode())
        .isEqualTo(422);
    assertThat(owner.page(PAGE).select("tbody tr")).isEmpty();
  }

  @Test
  void anAnswerOpensOnce() {
    add(device);
    Browser elsewhere = new Browser(site);
    String answer = device.answer(ask(elsewhere));
    assertThat(signIn(elsewhere, answer).statusCode()).isEqualTo(303);
    refused(answer);
  }

  @Test
  void anAnswerThatTookTooLongOpensNothing() {
    add(device);
    String answer = device.answer(ask(new Browser(site)));
    site.clock.move(Duration.ofMinutes(11));
    refused(answer);
  }

  @Test
  void whatIsForAnotherSiteOpensNothing() {
    add(device);
    device.origin = "https://krant.example.evil.example";
    refused(device.answer(ask(new Browser(site))));
    device.origin = ORIGIN;
    refused(device.answer(ask(new Browser(site)).replace("krant.example", "evil.example")));
  }

  @Test
  void aDeviceThatAskedForNothingOpensNothing() {
    add(device);
    device.verifies = false;
    refused(device.answer(ask(new Browser(site))));
    assertThat(Staff.trail(site)).last().isEqualTo("session.refuse|session/1|passkey|127.0.0.1|");
  }

  @Test
  void aCopyThatCountsBackOpensNothing() {
    device.count = 5;
    add(device);
    device.count = 6;
    Browser elsewhere = new Browser(site);
    assertThat(signIn(elsewhere, device.answer(ask(elsewhere))).statusCode()).isEqualTo(303);
    refused(device.answer(ask(new Browser(site))));
    device.count = 0;
    refused(device.answer(ask(new Browser(site))));
  }

  @Test
  void anotherDeviceWithTheSameNameOpensNothing() {
    add(device);
    Device other = new Device(ORIGIN);
    other.make(creation());
    refused(other.answer(ask(new Browser(site))));
    for (String nonsense : List.of("", "{}", "[]", "null", "{\"id\":1}", "x".repeat(5000))) {
      refused(nonsense);
    }
  }

  @Test
  void oneThatWasTakenAwayOpensNothing() {
    add(device);
    String button = owner.page(PAGE).select("button[name=passkey]").val();
    Staff.add(site, "bas@bron.example", Role.EDITOR);
    Browser other = new Browser(site);
    other.signIn("bas@bron.example");
    other.submit(PAGE, PAGE + "/removals", "passkey", button);
    assertThat(owner.page(PAGE).select("tbody tr")).as("not by somebody else").hasSize(1);

    assertThat(location(owner.submit(PAGE, PAGE + "/removals", "passkey", button)))
        .isEqualTo(PAGE + "?done=passkeyRemoved");
    refused(device.answer(ask(new Browser(site))));
  }

  @Test
  void anAdministratorTakesAllAwayAndADisabledAccountStaysOut() {
    add(device);
    Device second = new Device(ORIGIN);
    add(second);
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    Browser chief = new Browser(site);
    chief.signIn("chef@bron.example");
    String page = "/admin/accounts/" + account.id();
    chief.submit(page, page + "/state", "version", version(chief.page(page)), "state", "disabled");
    refused(device.answer(ask(new Browser(site))));
    chief.submit(page, page + "/state", "version", version(chief.page(page)), "state", "active");
    Browser elsewhere = new Browser(site);
    assertThat(signIn(elsewhere, device.answer(ask(elsewhere))).statusCode()).isEqualTo(303);

    assertThat(chief.page(page).select("#passkeys + p").text()).contains("2 passkeys");
    chief.submit(page, page + "/passkeys/removals");
    refused(device.answer(ask(new Browser(site))));
    refused(second.answer(ask(new Browser(site))));
  }

  /** Whoever has to choose a new password may have to put somebody out. */
  @Test
  void aLinkForANewPasswordTakesThemAway() {
    add(device);
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    Browser chief = new Browser(site);
    chief.signIn("chef@bron.example");
    String page = "/admin/accounts/" + account.id();
    Document made = Jsoup.parse(chief.submit(page, page + "/links").body());
    String link = URI.create(made.select("#f-link").val()).getPath();
    assertThat(owner.submit(link, link, "password", "tien dappere beren").statusCode())
        .isEqualTo(303);
    refused(device.answer(ask(new Browser(site))));
    assertThat(Staff.trail(site)).contains("passkey.remove|passkey/1||127.0.0.1|1");
  }

  @Test
  void theFormOfTheDoorIsOurs() {
    add(device);
    Browser elsewhere = new Browser(site);
    String answer = device.answer(ask(elsewhere));
    assertThat(elsewhere.post(DOOR, "credential", answer).statusCode()).isEqualTo(403);
    assertThat(elsewhere.cookies).doesNotContainKey("bron_session");
  }

  @Test
  void aSiteWithoutANameHasNone() {
    for (String base :
        List.of("http://krant.example", "https://192.0.2.7", "https://[2001:db8::7]")) {
      try (TestSite other = TestSite.start(config -> TestSite.readAt(config, 0, base))) {
        Staff.add(other, EMAIL, Role.EDITOR);
        Browser there = new Browser(other);
        assertThat(there.page("/admin/sign-in").select("[data-passkey]")).as(base).isEmpty();
        assertThat(there.get(DOOR).statusCode()).isEqualTo(404);
        there.signIn(EMAIL);
        assertThat(there.page(PAGE).select(".notice").text()).contains(base);
        assertThat(
                there.submit(PAGE, PAGE + "/beginnings", "password", Staff.PASSWORD).statusCode())
            .isEqualTo(422);
      }
    }
  }

  private void add(Device added) {
    assertThat(put(added.make(creation()))).isEqualTo(303);
  }

  private int put(String credential) {
    return owner.submit(PAGE, PAGE, "name", "Mijn laptop", "credential", credential).statusCode();
  }

  private String creation() {
    HttpResponse<String> asked =
        owner.submit(PAGE, PAGE + "/beginnings", "password", Staff.PASSWORD);
    assertThat(asked.statusCode()).isEqualTo(200);
    return Jsoup.parse(asked.body()).select("[data-passkey=create]").attr("data-options");
  }

  private static String ask(Browser browser) {
    return browser.get(DOOR).body();
  }

  private static HttpResponse<String> signIn(Browser browser, String answer, String... more) {
    String[] fields = new String[more.length + 2];
    fields[0] = "credential";
    fields[1] = answer;
    System.arraycopy(more, 0, fields, 2, more.length);
    return browser.submit("/admin/sign-in", DOOR, fields);
  }

  private void refused(String answer) {
    Browser stranger = new Browser(site);
    HttpResponse<String> said = signIn(stranger, answer, "next", "/admin/media");
    assertThat(said.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(said.body());
    assertThat(page.select(".notice[role=alert]").text()).contains("passkey");
    assertThat(page.select("[name=next]").val()).isEqualTo("/admin/media");
    assertThat(stranger.cookies).doesNotContainKey("bron_session");
  }

  private static String version(Document page) {
    return page.select("input[name=version]").val();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
