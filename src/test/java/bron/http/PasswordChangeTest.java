package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Account;
import bron.account.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordChangeTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String FRESH = "tien dappere beren";

  private final TestSite site = TestSite.start();
  private final Browser browser = new Browser(site);
  private final Browser elsewhere = new Browser(site);

  @BeforeEach
  void signIn() {
    Staff.add(site, EMAIL, Role.AUTHOR);
    browser.signIn(EMAIL);
    elsewhere.signIn(EMAIL);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void itEndsEverySessionButAFreshOneHere() {
    Account other = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    Browser piet = new Browser(site);
    piet.signIn(other.email());
    String before = browser.cookie("bron_session");

    HttpResponse<String> changed = change(Staff.PASSWORD, FRESH);
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(browser.page("/admin/account?changed").select(".notice").text()).isNotEmpty();
    assertThat(elsewhere.get("/admin/account").statusCode()).isEqualTo(302);
    assertThat(piet.get("/admin/account").statusCode()).as("somebody else").isEqualTo(200);
    assertThat(browser.cookie("bron_session")).isNotEqualTo(before);
    browser.cookies.put("bron_session", before);
    assertThat(browser.get("/admin/account").statusCode()).as("the old one").isEqualTo(302);

    assertThat(elsewhere.signIn(EMAIL).statusCode()).isEqualTo(422);
    assertThat(elsewhere.signIn(EMAIL, FRESH).statusCode()).isEqualTo(303);
    assertThat(Staff.trail(site)).contains("password.change|password/1||127.0.0.1|1");
  }

  @Test
  void itAsksForTheCurrentOne() {
    HttpResponse<String> wrong = change("acht bange beren", FRESH);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select("#f-current-problem").text()).isNotEmpty();
    assertThat(elsewhere.get("/admin/account").statusCode()).isEqualTo(200);
    assertThat(Staff.trail(site)).last().isEqualTo("password.refuse|password/1||127.0.0.1|1");
  }

  @Test
  void theRuleHolds() {
    HttpResponse<String> yours = change(Staff.PASSWORD, EMAIL);
    assertThat(yours.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(yours.body()).select("#f-password-problem").text()).isNotEmpty();
    assertThat(Jsoup.parse(yours.body()).select("#problems").text())
        .contains("vul elk opnieuw in")
        .doesNotContain("Alles wat u invulde");
    assertThat(new Browser(site).signIn(EMAIL).statusCode()).isEqualTo(303);
  }

  @Test
  void guessingItIsSlowedToo() {
    for (int i = 0; i < 10; i++) {
      assertThat(change("gok " + i, FRESH).statusCode()).isEqualTo(422);
    }
    HttpResponse<String> stopped = change(Staff.PASSWORD, FRESH);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("900");
    assertThat(Jsoup.parse(stopped.body()).select(".notice.is-problem").text()).contains("15");
  }

  @Test
  void withoutTheTokenNothingHappens() {
    String[] form = {"current", Staff.PASSWORD, "password", FRESH};
    assertThat(browser.post("/admin/password", form).statusCode()).isEqualTo(403);
    assertThat(new Browser(site).signIn(EMAIL).statusCode()).isEqualTo(303);
    assertThat(new Browser(site).post("/admin/password", form).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> change(String current, String fresh) {
    return browser.submit(
        "/admin/account", "/admin/password", "current", current, "password", fresh);
  }
}
