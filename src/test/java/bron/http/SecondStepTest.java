package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by password and code, and what does not get anybody in. */
class SecondStepTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String CODE = "/admin/sign-in/code";

  private final TestSite site = TestSite.start();
  private final Browser browser = new Browser(site);
  private Factor factor;

  @BeforeEach
  void setUp() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Browser first = new Browser(site);
    first.signIn(EMAIL);
    factor = Factor.setUp(site, first);
    site.clock.move(Duration.ofMinutes(2));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void thePasswordIsHalfTheWayAndTheCodeTheRest() {
    HttpResponse<String> half =
        browser.submit(
            "/admin/sign-in",
            "/admin/sign-in",
            "next",
            "/admin/media",
            "email",
            EMAIL,
            "password",
            Staff.PASSWORD);
    assertThat(location(half)).isEqualTo("/admin/sign-in/code?next=%2Fadmin%2Fmedia");
    assertThat(half.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("bron_step=")
                    .contains("HttpOnly", "SameSite=Strict", "Path=/admin/sign-in", "Max-Age=300"));
    assertThat(browser.cookies).doesNotContainKey("bron_session");
    Document page = browser.page(location(half));
    assertThat(page.select("[name=code]").attr("autocomplete")).isEqualTo("one-time-code");
    assertThat(page.select("[name=next]").val()).isEqualTo("/admin/media");

    HttpResponse<String> in =
        browser.submit(location(half), CODE, "next", "/admin/media", "code", code());
    assertThat(location(in)).isEqualTo("/admin/media");
    assertThat(browser.cookies).doesNotContainKey("bron_step").containsKey("bron_session");
    assertThat(browser.get("/admin/media").statusCode()).isEqualTo(200);
    assertThat(Staff.trail(site)).last().isEqualTo("session.begin|session/1||127.0.0.1|1");
  }

  @Test
  void halfTheWayOpensNothing() {
    browser.signIn(EMAIL);
    String step = browser.cookie("bron_step");
    assertThat(browser.get("/admin/articles").statusCode()).isEqualTo(302);
    browser.cookies.put("bron_session", step);
    assertThat(browser.get("/admin/articles").statusCode()).as("as a session").isEqualTo(302);
    assertThat(browser.get("/admin/account/factor").statusCode()).isEqualTo(302);
    assertThat(browser.post("/admin/account/factor/removals").statusCode()).isEqualTo(401);
  }

  @Test
  void itIsOfTheBrowserThatGaveThePassword() {
    browser.signIn(EMAIL);
    Browser other = new Browser(site);
    other.get("/admin/sign-in");
    HttpResponse<String> refused =
        other.post(CODE, "_csrf", other.cookie("bron_csrf"), "code", code());
    assertThat(location(refused)).startsWith("/admin/sign-in?expired");
    other.cookies.put("bron_step", "x".repeat(43));
    other.post(CODE, "_csrf", other.cookie("bron_csrf"), "code", code());
    assertThat(other.cookies).doesNotContainKey("bron_session");

    assertThat(location(browser.post(CODE, "code", code()))).as("no token").contains("expired");
  }

  @Test
  void itIsOverAfterFiveMinutesAndAfterUse() {
    browser.signIn(EMAIL);
    String step = browser.cookie("bron_step");
    site.clock.move(Duration.ofMinutes(5));
    HttpResponse<String> late = enter(browser, code());
    assertThat(location(late)).isEqualTo("/admin/sign-in?expired&next=%2Fadmin");
    assertThat(browser.page(location(late)).select(".notice").text()).contains("te lang");

    browser.signIn(EMAIL);
    step = browser.cookie("bron_step");
    enter(browser, code());
    Browser again = new Browser(site);
    again.get("/admin/sign-in");
    again.cookies.put("bron_step", step);
    site.clock.move(Duration.ofSeconds(30));
    assertThat(location(enter(again, code()))).contains("expired");
  }

  @Test
  void aNewPasswordEndsIt() {
    browser.signIn(EMAIL);
    Browser owner = new Browser(site);
    owner.signIn(EMAIL);
    enter(owner, code());
    owner.submit(
        "/admin/account",
        "/admin/password",
        "current",
        Staff.PASSWORD,
        "password",
        "tien dappere beren");
    site.clock.move(Duration.ofSeconds(30));
    assertThat(location(enter(browser, code()))).contains("expired");
  }

  @Test
  void aCodeOpensOnce() {
    String once = code();
    browser.signIn(EMAIL);
    assertThat(enter(browser, once).statusCode()).isEqualTo(303);
    Browser thief = new Browser(site);
    thief.signIn(EMAIL);
    HttpResponse<String> replayed = enter(thief, once);
    assertThat(replayed.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(replayed.body()).select(".notice").text()).contains("al gebruikt");
    assertThat(Jsoup.parse(replayed.body()).select("[name=code]").val()).isEmpty();
    assertThat(Staff.trail(site)).last().isEqualTo("session.refuse|session/1|code|127.0.0.1|");
    String earlier = factor.phone().code(site.clock.instant().minusSeconds(30));
    assertThat(enter(thief, earlier).statusCode()).as("of before that").isEqualTo(422);
    site.clock.move(Duration.ofSeconds(30));
    assertThat(enter(thief, code()).statusCode()).as("the next one").isEqualTo(303);
  }

  @Test
  void theCodeThatConfirmedItDoesNotOpenEither() {
    site.clock.move(Duration.ofMinutes(-2));
    browser.signIn(EMAIL);
    assertThat(enter(browser, code()).statusCode()).isEqualTo(422);
  }

  @Test
  void aClockMayBeHalfAMinuteOffAndNoMore() {
    browser.signIn(EMAIL);
    String late = factor.phone().code(site.clock.instant().minusSeconds(60));
    String early = factor.phone().code(site.clock.instant().plusSeconds(60));
    assertThat(enter(browser, late).statusCode()).isEqualTo(422);
    assertThat(enter(browser, early).statusCode()).isEqualTo(422);
    String slow = factor.phone().code(site.clock.instant().minusSeconds(30));
    assertThat(enter(browser, slow).statusCode()).isEqualTo(303);
  }

  @Test
  void guessingIsSlowedWhateverBrowserItComesFrom() {
    browser.signIn(EMAIL);
    for (int i = 0; i < 10; i++) {
      assertThat(enter(browser, "00000" + i).statusCode()).isEqualTo(422);
    }
    HttpResponse<String> stopped = enter(browser, code());
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("900");
    Browser fresh = new Browser(site);
    assertThat(fresh.signIn(EMAIL).statusCode()).as("the password alone").isEqualTo(303);
    assertThat(enter(fresh, code()).statusCode()).as("another browser there").isEqualTo(429);
    site.clock.move(Duration.ofMinutes(16));
    assertThat(enter(browser, code()).headers().firstValue("Location").orElse(""))
        .as("half-way in is over by then")
        .contains("expired");
    Browser owner = new Browser(site);
    owner.signIn(EMAIL);
    assertThat(enter(owner, code()).statusCode()).as("after a while").isEqualTo(303);
  }

  /** What is typed for an address is no name of another count. */
  @Test
  void whoDoesNotKnowThePasswordCannotShutTheCodes() {
    for (int i = 0; i < 12; i++) {
      new Browser(site).signIn("code " + EMAIL, "gok");
    }
    browser.signIn(EMAIL);
    assertThat(enter(browser, code()).statusCode()).isEqualTo(303);
  }

  /** Before there is a second step, who knows the password can make any number known. */
  @Test
  void aBrowserKnownFromBeforeGuessesNoMore() {
    List<Browser> known = new ArrayList<>();
    Browser owner = new Browser(site);
    owner.signIn(EMAIL);
    enter(owner, code());
    owner.submit(
        "/admin/account/factor",
        "/admin/account/factor/removals",
        "password-remove",
        Staff.PASSWORD);
    for (int i = 0; i < 3; i++) {
      known.add(new Browser(site));
      known.getLast().signIn(EMAIL);
    }
    Factor.setUp(site, owner);
    int guesses = 0;
    for (Browser thief : known) {
      thief.signIn(EMAIL);
      for (int i = 0; i < 10; i++) {
        guesses += enter(thief, "00000" + i).statusCode() == 422 ? 1 : 0;
      }
    }
    assertThat(guesses).isEqualTo(10);
  }

  /** Otherwise each right password would give ten more guesses of the code. */
  @Test
  void thePasswordAloneMakesNoBrowserKnown() {
    Browser other = new Browser(site);
    assertThat(browser.signIn(EMAIL).statusCode()).isEqualTo(303);
    assertThat(other.signIn(EMAIL).statusCode()).isEqualTo(303);
    for (int i = 0; i < 10; i++) {
      assertThat(enter(browser, "00000" + i).statusCode()).isEqualTo(422);
    }
    assertThat(enter(other, "000010").statusCode()).isEqualTo(429);
  }

  @Test
  void aRecoveryCodeOpensOnceHoweverItIsTyped() {
    List<String> codes = factor.codes();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    browser.signIn(EMAIL);
    String typed = " " + codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ");
    assertThat(enter(browser, typed).statusCode()).isEqualTo(303);
    assertThat(Staff.trail(site))
        .last()
        .isEqualTo("session.begin|session/1|recovery code|127.0.0.1|1");
    assertThat(browser.page("/admin/account").select("#factor ~ p").get(0).text())
        .contains("9 herstelcodes");
    Browser thief = new Browser(site);
    thief.signIn(EMAIL);
    assertThat(enter(thief, codes.getFirst()).statusCode()).isEqualTo(422);
    assertThat(enter(thief, codes.getLast()).statusCode()).isEqualTo(303);
  }

  @Test
  void aLinkForANewPasswordDoesNotGoRoundIt() {
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    Browser chef = new Browser(site);
    chef.signIn("chef@bron.example");
    HttpResponse<String> made = chef.submit("/admin/accounts/1", "/admin/accounts/1/links");
    String link = URI.create(Jsoup.parse(made.body()).select("#f-link").val()).getPath();
    HttpResponse<String> chosen = browser.submit(link, link, "password", "tien dappere beren");
    assertThat(location(chosen)).startsWith(CODE);
    assertThat(browser.cookies).doesNotContainKey("bron_session");
    assertThat(enter(browser, code()).statusCode()).isEqualTo(303);
    assertThat(browser.get("/admin/articles").statusCode()).isEqualTo(200);
  }

  private String code() {
    return factor.phone().code(site.clock.instant());
  }

  private static HttpResponse<String> enter(Browser browser, String code) {
    browser.get("/admin/sign-in");
    return browser.post(CODE, "_csrf", browser.cookie("bron_csrf"), "code", code);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }
}
