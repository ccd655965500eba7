package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that was sent when the session had ended comes back after signing in, by every door. */
class ParkedFormTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String WORDS = "Een hele middag werk.\n\n\"Met\" <b>tekens</b> & é.";
  private static final String ORIGIN = "https://krant.example";

  private final TestSite site = TestSite.start(config -> TestSite.readAt(config, 0, ORIGIN));
  private final Browser browser = new Browser(site);

  @BeforeEach
  void begin() {
    Staff.add(site, EMAIL, Role.EDITOR);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void afterTheWrongPasswordAndTheRightOne() {
    Document door = door(ended());
    assertThat(door.select("[role=status]").text()).contains("wordt bewaard");
    HttpResponse<String> wrong = fill(door, "/admin/sign-in", "email", EMAIL, "password", "nee");
    assertThat(wrong.statusCode()).isEqualTo(422);
    HttpResponse<String> in =
        fill(
            Jsoup.parse(wrong.body()),
            "/admin/sign-in",
            "email",
            EMAIL,
            "password",
            Staff.PASSWORD);
    assertThat(in.headers().firstValue("Cache-Control")).contains("private, no-store");
    isBack(in);
  }

  @Test
  void afterBothStepsHoweverManyTheyTake() {
    browser.signIn(EMAIL);
    Factor factor = Factor.setUp(site, browser);
    browser.cookies.clear();
    site.clock.move(Duration.ofMinutes(2));
    Document code = half(door(ended()));
    HttpResponse<String> wrong = fill(code, "/admin/sign-in/code", "code", "000000");
    assertThat(wrong.statusCode()).isEqualTo(422);
    site.clock.move(Duration.ofMinutes(6));
    HttpResponse<String> late =
        fill(Jsoup.parse(wrong.body()), "/admin/sign-in/code", "code", "000000");
    assertThat(late.statusCode()).isEqualTo(307);
    assertThat(late.headers().firstValue("Location").orElseThrow())
        .endsWith("/admin/sign-in/parked?expired");

    Document again = half(door(Jsoup.parse(wrong.body())));
    Document other = door(again);
    String now = factor.phone().code(site.clock.instant());
    isBack(fill(half(other), "/admin/sign-in/code", "code", now));
  }

  @Test
  void afterAPasskey() {
    browser.signIn(EMAIL);
    Device device = new Device(ORIGIN);
    String page = "/admin/account/passkeys";
    Document making =
        Jsoup.parse(browser.submit(page, page + "/beginnings", "password", Staff.PASSWORD).body());
    String made = device.make(making.select("[data-passkey]").attr("data-options"));
    browser.submit(page, page, "name", "Laptop", "credential", made);
    browser.cookies.clear();
    Document door = door(ended());
    String answer = device.answer(browser.get("/admin/sign-in/passkey").body());
    String parked = door.select("form[action=/admin/sign-in] [name=parked]").val();
    isBack(fill(door, "/admin/sign-in/passkey", "credential", answer, "parked", parked));
  }

  @Test
  void whatNoPageOfOursMadeIsLeftOut() {
    for (String parked :
        List.of(
            "{}",
            "[]",
            "x",
            "null",
            "{\"action\":\"/admin/articles\",\"from\":\"\",\"fields\":{\"a\":null}}",
            "{\"action\":\"/admin/articles\",\"from\":\"\",\"fields\":{\"a\":[null]}}",
            "{\"action\":\"/admin/articles\",\"from\":\"\",\"fields\":{\"a\":[\"%s\"]}}"
                .formatted("x".repeat(2_000_000)),
            "{\"action\":\"https://evil.example/admin/articles\",\"from\":\"\",\"fields\":{}}",
            "{\"action\":\"//evil.example/\",\"from\":\"/admin\",\"fields\":{}}",
            "{\"action\":\"/admin/sign-out\",\"from\":\"/admin\",\"fields\":{}}",
            "{\"action\":\"/admin/articles\"}")) {
      HttpResponse<String> door = browser.post("/admin/sign-in/parked", "parked", parked);
      String which = parked.substring(0, Math.min(80, parked.length()));
      assertThat(door.statusCode()).as(which).isEqualTo(200);
      assertThat(Jsoup.parse(door.body()).select("[name=parked]")).as(which).isEmpty();
    }
    HttpResponse<String> foreign =
        site.visitor()
            .post("/admin/sign-in/parked", List.of("Sec-Fetch-Site", "cross-site"), "parked", "x");
    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  /** The page that says so. */
  private Document ended() {
    HttpResponse<String> refused =
        browser.post(
            "/admin/articles",
            "language",
            "nl",
            "headline",
            "Een kop",
            "body",
            WORDS,
            "credit_role",
            "author",
            "credit_name",
            "Sanne",
            "credit_role",
            "via",
            "credit_name",
            "Vlad",
            "do",
            "save");
    assertThat(refused.statusCode()).isEqualTo(401);
    return Jsoup.parse(refused.body());
  }

  private Document door(Document page) {
    HttpResponse<String> door = fill(page, "/admin/sign-in/parked");
    assertThat(door.statusCode()).isEqualTo(200);
    return Jsoup.parse(door.body());
  }

  private Document half(Document door) {
    HttpResponse<String> half =
        fill(door, "/admin/sign-in", "email", EMAIL, "password", Staff.PASSWORD);
    assertThat(half.statusCode()).isEqualTo(200);
    return Jsoup.parse(half.body());
  }

  private void isBack(HttpResponse<String> in) {
    assertThat(in.statusCode()).isEqualTo(200);
    Document page = Jsoup.parse(in.body());
    assertThat(page.select("h1").text()).isEqualTo("U bent weer aangemeld");
    assertThat(page.title()).isEqualTo("Bron");
    assertThat(page.select(".typed textarea").eachText()).contains("Een kop", "Sanne\nVlad");
    HttpResponse<String> saved = fill(page, "/admin/articles");
    assertThat(saved.statusCode()).isEqualTo(303);
    String place = saved.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    Document article = browser.page(place.replaceFirst("^https?://[^/]+", ""));
    assertThat(article.select("[name=body]").val()).isEqualTo(WORDS);
    assertThat(article.select("[name=credit_name]").eachAttr("value"))
        .containsExactly("Sanne", "Vlad");
  }

  /** Sends the form of a page that goes there, with some fields filled in. */
  private HttpResponse<String> fill(Document page, String action, String... typed) {
    Element form = page.selectFirst("form[action=" + action + "]");
    assertThat(form).as(action + " in " + page.title()).isNotNull();
    List<String> fields = new ArrayList<>();
    for (Element field : form.select("input[type=hidden][name]")) {
      if (!List.of(typed).contains(field.attr("name"))) {
        fields.addAll(List.of(field.attr("name"), field.val()));
      }
    }
    fields.addAll(List.of(typed));
    return browser.post(action, fields.toArray(String[]::new));
  }
}
