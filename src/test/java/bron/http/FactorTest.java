package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.account.factor.FactorStore;
import bron.site.SettingStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Setting up the second step, renewing its codes, and turning it off. */
class FactorTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String PAGE = "/admin/account/factor";

  private final TestSite site = TestSite.start();
  private final Browser browser = new Browser(site);

  @BeforeEach
  void signIn() {
    Staff.add(site, EMAIL, Role.EDITOR);
    browser.signIn(EMAIL);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void itHoldsOnlyOnceACodeConfirmsIt() {
    Browser elsewhere = new Browser(site);
    elsewhere.signIn(EMAIL);
    browser.submit(PAGE, PAGE, "password-begin", Staff.PASSWORD);
    Document page = browser.page(PAGE);
    assertThat(page.select("svg.qr path").attr("d")).startsWith("M4 4h1v1h-1z");
    String secret = page.select("#f-secret").text();
    assertThat(secret).matches("([a-z2-7]{4} ){7}[a-z2-7]{4}");
    assertThat(page.select("a[href^=otpauth]").attr("href"))
        .startsWith("otpauth://totp/Bron:yasmina%40bron.example?secret=")
        .contains(secret.replace(" ", "").toUpperCase(Locale.ROOT))
        .endsWith("&issuer=Bron&algorithm=SHA1&digits=6&period=30");
    assertThat(new Browser(site).signIn(EMAIL).headers().firstValue("Location"))
        .as("not yet")
        .contains("/admin");

    assertThat(browser.submit(PAGE, PAGE + "/confirmations", "code", "000000").statusCode())
        .isEqualTo(422);
    assertThat(browser.page(PAGE).select("#f-secret").text()).as("the same").isEqualTo(secret);
    String code = Phone.of(secret).code(site.clock.instant());
    HttpResponse<String> confirmed = browser.submit(PAGE, PAGE + "/confirmations", "code", code);
    assertThat(confirmed.statusCode()).isEqualTo(201);
    assertThat(confirmed.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(Jsoup.parse(confirmed.body()).select(".codes code")).hasSize(10);
    assertThat(browser.get(PAGE).body()).doesNotContain(secret, "svg");
    assertThat(elsewhere.get("/admin/articles").statusCode()).as("elsewhere").isEqualTo(302);
    assertThat(new Browser(site).signIn(EMAIL).headers().firstValue("Location"))
        .contains("/admin/sign-in/code?next=%2Fadmin");
    assertThat(Staff.trail(site)).contains("factor.add|factor/1||127.0.0.1|1");
  }

  /** Who steals a session while the page is open must not take the factor for themselves. */
  @Test
  void whatWaitsIsOfTheSessionThatGaveThePasswordAndNotForLong() {
    Browser elsewhere = new Browser(site);
    elsewhere.signIn(EMAIL);
    browser.submit(PAGE, PAGE, "password-begin", Staff.PASSWORD);
    Phone phone = Phone.of(browser.page(PAGE).select("#f-secret").text());
    assertThat(elsewhere.page(PAGE).select("svg")).isEmpty();
    String code = phone.code(site.clock.instant());
    assertThat(elsewhere.submit(PAGE, PAGE + "/confirmations", "code", code).statusCode())
        .isEqualTo(422);
    site.clock.move(Duration.ofMinutes(16));
    String late = phone.code(site.clock.instant());
    assertThat(browser.submit(PAGE, PAGE + "/confirmations", "code", late).statusCode())
        .isEqualTo(422);
    assertThat(browser.page(PAGE).select("svg")).isEmpty();
    assertThat(holds()).isFalse();
  }

  @Test
  void withoutTheKeyRecoveryCodesOpenStill() throws IOException {
    Factor factor = Factor.setUp(site, browser);
    for (String damaged : List.of("", "geen base 64!", "AAAA", "\u00e9")) {
      Files.writeString(site.folder().resolve("bron.key"), damaged);
      Browser fresh = new Browser(site);
      fresh.signIn(EMAIL);
      fresh.get("/admin/sign-in");
      String csrf = fresh.cookie("bron_csrf");
      site.clock.move(Duration.ofMinutes(1));
      String code = factor.phone().code(site.clock.instant());
      String path = "/admin/sign-in/code";
      assertThat(fresh.post(path, "_csrf", csrf, "code", code).statusCode()).isEqualTo(422);
      String recovery = factor.codes().get(damaged.length() % 10);
      assertThat(fresh.post(path, "_csrf", csrf, "code", recovery).statusCode())
          .as(damaged)
          .isEqualTo(303);
    }
  }

  @Test
  void whatTheDatabaseHoldsIsNotTheSecretAndNoneOfTheCodes() {
    Factor factor = Factor.setUp(site, browser);
    String stored =
        site.database().read(s -> s.of(FactorStore.class).find(1)).orElseThrow().secret();
    byte[] bytes = Base64.getDecoder().decode(stored);
    assertThat(HexFormat.of().formatHex(bytes))
        .doesNotContain(HexFormat.of().formatHex(factor.phone().secret()));
    assertThat(site.folder().resolve("bron.key")).exists();
  }

  @Test
  void everyChangeAsksForThePassword() {
    assertThat(browser.submit(PAGE, PAGE, "password-begin", "iets anders").statusCode())
        .isEqualTo(422);
    assertThat(browser.page(PAGE).select("svg")).isEmpty();
    Factor.setUp(site, browser);
    HttpResponse<String> kept =
        browser.submit(PAGE, PAGE + "/removals", "password-remove", "iets anders");
    assertThat(kept.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(kept.body()).select("#f-password-remove-problem").text()).isNotEmpty();
    assertThat(browser.submit(PAGE, PAGE + "/codes", "password-renew", "x").statusCode())
        .isEqualTo(422);
    assertThat(holds()).isTrue();

    HttpResponse<String> off =
        browser.submit(PAGE, PAGE + "/removals", "password-remove", Staff.PASSWORD);
    assertThat(off.headers().firstValue("Location")).contains("/admin/account?done=factorOff");
    assertThat(holds()).isFalse();
    assertThat(Staff.trail(site)).last().isEqualTo("factor.remove|factor/1||127.0.0.1|1");
    assertThat(new Browser(site).signIn(EMAIL).headers().firstValue("Location")).contains("/admin");
  }

  @Test
  void guessingThePasswordThereIsSlowed() {
    for (int i = 0; i < 10; i++) {
      browser.submit(PAGE, PAGE, "password-begin", "gok " + i);
    }
    assertThat(browser.submit(PAGE, PAGE, "password-begin", Staff.PASSWORD).statusCode())
        .isEqualTo(429);
  }

  @Test
  void newRecoveryCodesTakeThePlaceOfTheOld() {
    Factor factor = Factor.setUp(site, browser);
    HttpResponse<String> renewed =
        browser.submit(PAGE, PAGE + "/codes", "password-renew", Staff.PASSWORD);
    String fresh = Jsoup.parse(renewed.body()).select(".codes code").get(0).text();
    assertThat(opens(factor.codes().getFirst())).isFalse();
    assertThat(opens(fresh)).isTrue();
  }

  @Test
  void aSecretThatHoldsIsNotReplacedByBeginningAgain() {
    Factor factor = Factor.setUp(site, browser);
    browser.submit(PAGE, PAGE, "password-begin", Staff.PASSWORD);
    assertThat(browser.page(PAGE).select("svg")).isEmpty();
    site.clock.move(Duration.ofMinutes(1));
    assertThat(opens(factor.phone().code(site.clock.instant()))).isTrue();
  }

  @Test
  void anAdministratorTakesItFromWhoLostThePhone() {
    Factor.setUp(site, browser);
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    Browser chef = new Browser(site);
    chef.signIn("chef@bron.example");
    String removals = "/admin/accounts/1/factor/removals";
    assertThat(browser.submit("/admin/account", removals).statusCode()).isEqualTo(403);
    assertThat(chef.page("/admin/accounts/2").select("#factor")).as("one's own").isEmpty();
    assertThat(chef.page("/admin/accounts/1").select("#factor")).isNotEmpty();
    chef.submit("/admin/accounts/1", removals);
    assertThat(holds()).isFalse();
    assertThat(Staff.trail(site)).last().isEqualTo("factor.remove|factor/1||127.0.0.1|2");

    Factor own = Factor.setUp(site, chef);
    chef.submit("/admin/accounts/2", "/admin/accounts/2/factor/removals");
    assertThat(own.codes()).hasSize(10);
    assertThat(site.database().<Boolean>read(s -> s.of(FactorStore.class).holds(2)))
        .as("without the password")
        .isTrue();
  }

  @Test
  void whereEverybodyMustWhoHasNoneSetsItUpFirst() {
    require();
    assertThat(location(browser.get("/admin/articles"))).isEqualTo(PAGE);
    assertThat(location(browser.get("/admin/account"))).isEqualTo(PAGE);
    HttpResponse<String> refused =
        browser.submit(PAGE, "/admin/articles", "headline", "Een kop die niemand kwijt wil");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Een kop die niemand kwijt wil");
    assertThat(Jsoup.parse(refused.body()).select("h1").text()).contains("tweede stap");
    assertThat(browser.page(PAGE).select("[role=status]").text()).contains("iedereen");
    Factor.setUp(site, browser);
    assertThat(browser.get("/admin/articles").statusCode()).isEqualTo(200);
    assertThat(new Browser(site).get("/").statusCode()).as("readers").isEqualTo(200);
  }

  @Test
  void everybodyMustIsASetting() {
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    Browser chef = new Browser(site);
    chef.signIn("chef@bron.example");
    Document form = chef.page("/admin/settings");
    assertThat(form.select("[name=second_factor]").hasAttr("checked")).isFalse();
    List<String> fields = new ArrayList<>();
    form.select("main form").select("input, textarea").stream()
        .filter(f -> !f.attr("type").matches("checkbox|radio") || f.hasAttr("checked"))
        .forEach(f -> fields.addAll(List.of(f.attr("name"), f.val())));
    form.select("main form select")
        .forEach(f -> fields.addAll(List.of(f.attr("name"), f.select("[selected]").val())));
    fields.addAll(List.of("second_factor", "on"));
    assertThat(chef.post("/admin/settings", fields.toArray(String[]::new)).statusCode())
        .isEqualTo(303);
    assertThat(location(chef.get("/admin/settings"))).isEqualTo(PAGE);
    assertThat(Staff.trail(site))
        .last()
        .isEqualTo("settings.save|settings|second_factor|127.0.0.1|2");
    Factor.setUp(site, chef);
    assertThat(chef.page("/admin/settings").select("[name=second_factor]").hasAttr("checked"))
        .isTrue();
  }

  private void require() {
    site.database()
        .change(s -> s.of(SettingStore.class).put(FactorStore.SETTING, FactorStore.REQUIRED));
  }

  private boolean holds() {
    return site.database().read(s -> s.of(FactorStore.class).holds(1));
  }

  private boolean opens(String code) {
    Browser other = new Browser(site);
    other.signIn(EMAIL);
    String token = other.cookie("bron_csrf");
    return other.post("/admin/sign-in/code", "_csrf", token, "code", code).statusCode() == 303;
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
