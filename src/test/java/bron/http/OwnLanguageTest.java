package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Account;
import bron.account.Role;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everyone chooses the language of the newsroom, whatever their role. */
class OwnLanguageTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String PLACE = "/admin/account/language";

  private final TestSite site = TestSite.start();
  private final Browser browser = new Browser(site);

  @BeforeEach
  void signIn() {
    Staff.add(site, EMAIL, Role.AUTHOR);
    browser.signIn(EMAIL);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anAuthorChoosesIt() {
    Account piet = Staff.add(site, "piet@bron.example", Role.AUTHOR);
    Document before = browser.page("/admin/account");
    assertThat(before.select("h1").text()).isEqualTo("Mijn account");
    assertThat(before.select("#f-language option").eachText()).contains("Nederlands", "English");
    assertThat(before.select("#f-language option[selected]").val()).isEqualTo("nl");

    HttpResponse<String> answer = browser.submit("/admin/account", PLACE, "language", "en");

    assertThat(answer.statusCode()).isEqualTo(303);
    Document after = browser.page(answer.headers().firstValue("Location").orElseThrow());
    assertThat(after.select("html").attr("lang")).isEqualTo("en");
    assertThat(after.select("h1").text()).isEqualTo("My account");
    assertThat(after.select("[role=status]").text()).isEqualTo("Saved.");
    assertThat(after.select("#f-language option[selected]").val()).isEqualTo("en");
    assertThat(Staff.trail(site))
        .last()
        .isEqualTo("account.edit|account/1|language: nl → en|127.0.0.1|1");
    assertThat(Staff.find(site, piet.id()).language()).as("somebody else").isEqualTo("nl");
  }

  @Test
  void choosingWhatHoldsChangesNothing() {
    long version = Staff.find(site, 1).version();
    assertThat(browser.submit("/admin/account", PLACE, "language", "nl").statusCode())
        .isEqualTo(303);
    assertThat(Staff.find(site, 1).version()).isEqualTo(version);
  }

  @Test
  void whatTheNewsroomDoesNotSpeakIsSaidBesideTheField() {
    HttpResponse<String> answer = browser.submit("/admin/account", PLACE, "language", "tlh");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("#f-language-problem").text())
        .isEqualTo("Kies een taal.");
    assertThat(Staff.find(site, 1).language()).isEqualTo("nl");
  }

  @Test
  void itTakesAnAccountAndTheFormsOwnToken() {
    assertThat(site.visitor().post(PLACE, "language", "en").statusCode()).isNotEqualTo(303);
    assertThat(browser.post(PLACE, "language", "en").statusCode()).isEqualTo(403);
    assertThat(Staff.find(site, 1).language()).isEqualTo("nl");
  }
}
