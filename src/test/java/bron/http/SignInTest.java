package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.AccountStore;
import bron.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String EMAIL = "yasmina@bron.example";

  private final TestSite site = TestSite.start();
  private final Browser browser = new Browser(site);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theRightPasswordOpensTheAdmin() {
    Staff.add(site, EMAIL, Role.EDITOR);
    assertThat(browser.get("/admin").statusCode()).isEqualTo(302);
    HttpResponse<String> in = browser.signIn("  Yasmina@BRON.example ");

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/admin");
    assertThat(in.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("bron_session=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure"));
    assertThat(browser.get("/admin/account").statusCode()).isEqualTo(200);
    assertThat(location(browser.get("/admin/sign-in?next=/admin/account")))
        .isEqualTo("/admin/account");
    assertThat(Staff.trail(site)).containsExactly("session.begin|session/1||127.0.0.1|1");
  }

  @Test
  void whoeverIsRefusedSeesTheSamePageWhyeverItIs() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Staff.add(site, "uit@bron.example", Role.EDITOR);
    site.database()
        .change(s -> s.of(AccountStore.class).setDisabled(2, 1, Optional.of(site.clock.instant())));
    site.database()
        .change(
            s ->
                s.of(AccountStore.class)
                    .insert(
                        "nieuw@bron.example", "Nieuw", Role.AUTHOR, "nl", site.clock.instant()));

    String wrong = refused(EMAIL, "een ander wachtwoord");
    assertThat(refused("niemand@bron.example", Staff.PASSWORD)).isEqualTo(wrong);
    assertThat(refused("uit@bron.example", Staff.PASSWORD)).isEqualTo(wrong);
    assertThat(refused("nieuw@bron.example", Staff.PASSWORD)).isEqualTo(wrong);
    assertThat(refused("", "")).isEqualTo(wrong);
    assertThat(refused(EMAIL, Staff.PASSWORD + " ".repeat(5000))).isEqualTo(wrong);
    assertThat(Staff.trail(site))
        .startsWith(
            "session.refuse|session/1||127.0.0.1|",
            "session.refuse|session|niemand@bron.example|127.0.0.1|",
            "session.refuse|session/2|disabled|127.0.0.1|");
  }

  @Test
  void aPasswordTypedAsAddressIsNotWrittenDown() {
    new Browser(site).signIn("mijn geheime wachtwoord", "");
    assertThat(Staff.trail(site)).containsExactly("session.refuse|session||127.0.0.1|");
  }

  @Test
  void aFormThatIsNotOursIsRefusedAndKeepsTheAddress() {
    Staff.add(site, EMAIL, Role.EDITOR);
    browser.get("/admin/sign-in");
    String[] form = {"email", EMAIL, "password", Staff.PASSWORD};
    HttpResponse<String> without = browser.post("/admin/sign-in", form);
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(without.body()).select("#f-email").val()).isEqualTo(EMAIL);

    String[] wrong = {"_csrf", "x".repeat(43), "email", EMAIL, "password", Staff.PASSWORD};
    assertThat(browser.post("/admin/sign-in", wrong).statusCode()).isEqualTo(403);
    Browser noCookie = new Browser(site);
    assertThat(noCookie.post("/admin/sign-in", wrong).statusCode()).isEqualTo(403);
    Browser empty = new Browser(site);
    empty.cookies.put("bron_csrf", "");
    String[] emptyToken = {"_csrf", "", "email", EMAIL, "password", Staff.PASSWORD};
    assertThat(empty.post("/admin/sign-in", emptyToken).statusCode()).isEqualTo(403);
    assertThat(browser.cookies).doesNotContainKey("bron_session");
    assertThat(Staff.trail(site)).isEmpty();
  }

  @Test
  void theCookiesOfTheDoorAreOutOfReach() {
    assertThat(browser.get("/admin/sign-in").headers().allValues("Set-Cookie"))
        .anySatisfy(c -> assertThat(c).startsWith("bron_csrf=").contains("HttpOnly", "Strict"))
        .anySatisfy(c -> assertThat(c).startsWith("bron_device=").contains("HttpOnly"));
  }

  @Test
  void twoTabsBothWork() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Document first = browser.page("/admin/sign-in");
    browser.page("/admin/sign-in");
    HttpResponse<String> in =
        browser.post(
            "/admin/sign-in",
            "_csrf",
            first.select("[name=_csrf]").val(),
            "email",
            EMAIL,
            "password",
            Staff.PASSWORD);
    assertThat(in.statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionThatWasThereBeforeIsNotTheOneAfter() {
    Staff.add(site, EMAIL, Role.EDITOR);
    String planted = "f".repeat(43);
    browser.cookies.put("bron_session", planted);
    browser.signIn(EMAIL);
    assertThat(browser.cookie("bron_session")).hasSize(43).isNotEqualTo(planted);

    String first = browser.cookie("bron_session");
    String csrf = browser.page("/admin/account").select("[name=_csrf]").val();
    Browser other = new Browser(site);
    other.get("/admin/sign-in");
    other.cookies.put("bron_session", first);
    String token = other.cookie("bron_csrf");
    other.post("/admin/sign-in", "_csrf", token, "email", EMAIL, "password", Staff.PASSWORD);
    assertThat(other.cookie("bron_session")).isNotEqualTo(first);
    assertThat(other.page("/admin/account").select("[name=_csrf]").val()).isNotEqualTo(csrf);
    assertThat(browser.get("/admin/account").statusCode()).as("the first is over").isEqualTo(302);
  }

  @Test
  void whereOneWantedToGoIsWhereOneGoes() {
    Staff.add(site, EMAIL, Role.ADMINISTRATOR);
    String wall = location(browser.get("/admin/accounts?x=1"));
    assertThat(wall).isEqualTo("/admin/sign-in?next=%2Fadmin%2Faccounts%3Fx%3D1");
    Document page = browser.page(wall);
    assertThat(page.select("[name=next]").val()).isEqualTo("/admin/accounts?x=1");
    HttpResponse<String> in =
        browser.submit(
            wall,
            "/admin/sign-in",
            "next",
            "/admin/accounts?x=1",
            "email",
            EMAIL,
            "password",
            Staff.PASSWORD);
    assertThat(location(in)).isEqualTo("/admin/accounts?x=1");
    HttpResponse<String> lured =
        new Browser(site)
            .submit(
                "/admin/sign-in",
                "/admin/sign-in",
                "next",
                "//evil.example",
                "email",
                EMAIL,
                "password",
                Staff.PASSWORD);
    assertThat(location(lured)).isEqualTo("/admin");
  }

  @Test
  void sessionsSurviveARestartAndEndAtSignOut() {
    Staff.add(site, EMAIL, Role.AUTHOR);
    browser.signIn(EMAIL);
    site.restart();
    assertThat(browser.get("/admin/account").statusCode()).isEqualTo(200);

    assertThat(browser.post("/admin/sign-out").statusCode()).as("no token").isEqualTo(403);
    String session = browser.cookie("bron_session");
    HttpResponse<String> out = browser.submit("/admin/account", "/admin/sign-out");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(browser.cookies).doesNotContainKey("bron_session");
    browser.cookies.put("bron_session", session);
    assertThat(browser.get("/admin/account").statusCode()).isEqualTo(302);
    assertThat(Staff.trail(site)).last().isEqualTo("session.end|session/1||127.0.0.1|1");
  }

  @Test
  void aSessionLivesWhileItIsUsedButNotForEver() {
    Staff.add(site, EMAIL, Role.AUTHOR);
    browser.signIn(EMAIL);
    for (int day = 0; day < 89; day += 1) {
      site.clock.move(Duration.ofDays(1));
      assertThat(browser.get("/admin/account").statusCode()).as("day " + day).isEqualTo(200);
    }
    site.clock.move(Duration.ofDays(1));
    assertThat(browser.get("/admin/account").statusCode()).isEqualTo(302);

    browser.signIn(EMAIL);
    site.clock.move(Duration.ofDays(14));
    assertThat(browser.get("/admin/account").statusCode()).as("not used").isEqualTo(302);
  }

  /** The page that a refusal shows, without what was typed and the token. */
  private String refused(String email, String password) {
    HttpResponse<String> response = new Browser(site).signIn(email, password);
    assertThat(response.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("#f-email").val()).isEqualTo(email);
    assertThat(page.select("#f-password").val()).isEmpty();
    page.select("#f-email, [name=_csrf]").forEach(input -> input.val(""));
    assertThat(page.select(".notice").text()).isNotEmpty();
    return page.html();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
