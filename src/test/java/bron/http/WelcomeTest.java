package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WelcomeTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String[] FIRST = {
    "name", "Yasmina El Ouardi", "email", EMAIL, "password", Staff.PASSWORD
  };

  private final TestSite site = TestSite.start();
  private final Browser browser = new Browser(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theFirstOneBecomesAdministrator() {
    String link = firstLink();
    for (int preview = 0; preview < 3; preview++) {
      assertThat(site.visitor().head(link).statusCode()).isEqualTo(200);
      assertThat(site.visitor().get(link).statusCode()).isEqualTo(200);
    }
    assertThat(site.visitor().get(link).headers().firstValue("Referrer-Policy"))
        .contains("same-origin");
    HttpResponse<String> in = browser.submit(link, link, FIRST);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/admin");
    assertThat(browser.get("/admin/accounts").statusCode()).isEqualTo(200);
    assertThat(Staff.find(site, 1).role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(Staff.trail(site))
        .containsExactly(
            "account.first|account/1||127.0.0.1|1", "password.choose|password/1||127.0.0.1|1");

    Browser second = new Browser(site);
    assertThat(second.get(link).statusCode()).as("used").isEqualTo(410);
    assertThat(second.page(link).select("h1").text()).isEqualTo("Deze link werkt niet meer");
    assertThat(second.post(link, FIRST).statusCode()).isEqualTo(410);
    assertThat(second.signIn(EMAIL).statusCode()).isEqualTo(303);
    assertThat(site.app().welcome()).as("somebody is there").isEmpty();
  }

  @Test
  void aLinkWaitsADay() {
    String link = firstLink();
    site.clock.move(Duration.ofHours(24).minusMillis(1));
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    site.clock.move(Duration.ofMillis(1));
    assertThat(browser.get(link).statusCode()).isEqualTo(410);
    assertThat(browser.post(link, FIRST).statusCode()).isEqualTo(410);
  }

  @Test
  void aNewStartMakesANewLinkAndClosesTheOld() {
    String old = firstLink();
    site.restart();
    String link = firstLink();
    assertThat(browser.get(old).statusCode()).isEqualTo(410);
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    assertThat(browser.get("/admin/welcome/" + "x".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void anAccountMadeElsewhereClosesTheLink() {
    String link = firstLink();
    Browser early = new Browser(site);
    String token = early.page(link).select("[name=_csrf]").val();
    Staff.add(site, "ander@bron.example", Role.ADMINISTRATOR);
    assertThat(browser.get(link).statusCode()).isEqualTo(410);
    String[] form = {"_csrf", token, FIRST[0], FIRST[1], FIRST[2], FIRST[3], FIRST[4], FIRST[5]};
    assertThat(early.post(link, form).statusCode()).isEqualTo(410);
  }

  @Test
  void aRefusedFormComesBackAsTyped() {
    String link = firstLink();
    HttpResponse<String> refused =
        browser.submit(link, link, "name", "Yasmina", "email", "yasmina", "password", "kort");
    assertThat(refused.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(refused.body());
    assertThat(page.select("#f-name").val()).isEqualTo("Yasmina");
    assertThat(page.select("#f-email").val()).isEqualTo("yasmina");
    assertThat(page.select("#f-email-problem").text()).isNotEmpty();
    assertThat(page.select("#f-password").val()).isEmpty();
    assertThat(page.select("#f-password-problem").text()).contains("12 tekens");
    assertThat(page.select("#problems").text())
        .contains("Vul het wachtwoord opnieuw in; al het andere staat er nog.");
    assertThat(browser.submit(link, link, FIRST).statusCode()).isEqualTo(303);
  }

  @Test
  void aFormThatIsNotOursUsesNothing() {
    String link = firstLink();
    assertThat(browser.post(link, FIRST).statusCode()).isEqualTo(403);
    browser.get(link);
    HttpResponse<String> without = browser.post(link, FIRST);
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(without.body()).select("#f-name").val()).isEqualTo(FIRST[1]);
    assertThat(browser.submit(link, link, FIRST).statusCode()).isEqualTo(303);
  }

  @Test
  void aLinkForAnAccountSetsItsPasswordOnce() {
    Account account = Staff.add(site, EMAIL, Role.AUTHOR);
    Browser elsewhere = new Browser(site);
    elsewhere.signIn(EMAIL);
    String old = link(account);
    String link = link(account);
    assertThat(browser.get(old).statusCode()).as("replaced").isEqualTo(410);
    assertThat(elsewhere.get("/admin/account").statusCode()).as("not yet").isEqualTo(200);

    site.clock.move(Duration.ofHours(72).minusMillis(1));
    assertThat(browser.page(link).select("#f-email").val()).isEqualTo(EMAIL);
    assertThat(browser.submit(link, link, "password", EMAIL).statusCode()).isEqualTo(422);
    String fresh = " tien bange beren ";
    assertThat(browser.submit(link, link, "password", fresh).statusCode()).isEqualTo(303);
    assertThat(browser.get("/admin/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/admin/account").statusCode()).as("ended").isEqualTo(302);
    assertThat(browser.get(link).statusCode()).isEqualTo(410);

    Browser again = new Browser(site);
    assertThat(again.signIn(EMAIL).statusCode()).as("the old password").isEqualTo(422);
    assertThat(again.signIn(EMAIL, fresh.strip()).statusCode()).as("stripped").isEqualTo(422);
    assertThat(again.signIn(EMAIL, fresh).statusCode()).isEqualTo(303);
  }

  @Test
  void aLinkForAnAccountWaitsThreeDaysAndNotForTheDisabled() {
    Account account = Staff.add(site, EMAIL, Role.AUTHOR);
    String link = link(account);
    site.database()
        .change(
            s ->
                s.of(AccountStore.class)
                    .setDisabled(account.id(), 1, Optional.of(site.clock.instant())));
    assertThat(browser.get(link).statusCode()).as("disabled").isEqualTo(410);
    site.database()
        .change(s -> s.of(AccountStore.class).setDisabled(account.id(), 2, Optional.empty()));
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    site.clock.move(Duration.ofHours(72));
    assertThat(browser.get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void aSessionThatWasThereBeforeIsNotTheOneAfter() {
    String planted = "f".repeat(43);
    browser.cookies.put("bron_session", planted);
    String link = firstLink();
    browser.submit(link, link, FIRST);
    assertThat(browser.cookie("bron_session")).hasSize(43).isNotEqualTo(planted);
  }

  private String firstLink() {
    return path(site.app().welcome().orElseThrow());
  }

  private String link(Account account) {
    Browser admin = new Browser(site);
    String email = "admin" + site.database().read(s -> s.of(AccountStore.class).count());
    Staff.add(site, email + "@bron.example", Role.ADMINISTRATOR);
    admin.signIn(email + "@bron.example");
    String page = "/admin/accounts/" + account.id();
    Document shown = Jsoup.parse(admin.submit(page, page + "/links").body());
    return path(shown.select("#f-link").val());
  }

  private static String path(String link) {
    assertThat(link).startsWith("http://bron.example/admin/welcome/");
    return link.substring("http://bron.example".length());
  }
}
