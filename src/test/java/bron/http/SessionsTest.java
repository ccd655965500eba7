package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final String EMAIL = "yasmina@bron.example";
  private static final String OWN = "/admin/account/sessions/removals";

  private final TestSite site = TestSite.start();
  private final Browser here = new Browser(site);
  private final Browser there = new Browser(site);

  @BeforeEach
  void signIn() {
    Staff.add(site, EMAIL, Role.EDITOR);
    there.signIn(EMAIL);
    site.clock.move(Duration.ofMinutes(20));
    here.signIn(EMAIL);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void eachIsListedAndTheOneThatAsksIsMarked() {
    site.clock.move(Duration.ofMinutes(10));
    there.get("/admin/account");
    Document page = here.page("/admin/account");
    assertThat(page.select("#sessions ~ table tbody tr")).hasSize(2);
    Element first = page.select("#sessions ~ table tbody tr").get(0);
    assertThat(first.select(".state").text()).isEqualTo("hier en nu");
    assertThat(first.select("button")).isEmpty();
    assertThat(first.select("time").eachText())
        .containsExactly("24 november 2026, 11:20", "24 november 2026, 11:30");
    Element second = page.select("#sessions ~ table tbody tr").get(1);
    assertThat(second.text()).contains("127.0.0.1");
    assertThat(second.select("time").eachText())
        .containsExactly("24 november 2026, 11:00", "24 november 2026, 11:30");
    assertThat(second.select("button").attr("aria-label")).startsWith("Afmelden: ");
    assertThat(page.html()).doesNotContain(here.cookie("bron_session"));
  }

  @Test
  void oneIsEndedAndItsVeryNextRequestIsRefused() {
    Browser third = new Browser(site);
    third.signIn(EMAIL);
    assertThat(there.get("/admin/articles").statusCode()).isEqualTo(200);
    String name = button(here, 2);
    assertThat(here.submit("/admin/account", OWN, "session", name).statusCode()).isEqualTo(303);

    assertThat(there.get("/admin/articles").statusCode()).isEqualTo(302);
    assertThat(there.post("/admin/articles").statusCode()).isEqualTo(401);
    assertThat(here.get("/admin/articles").statusCode()).isEqualTo(200);
    assertThat(third.get("/admin/articles").statusCode()).isEqualTo(200);
    assertThat(Staff.trail(site))
        .last()
        .isEqualTo("session.end|session/1|" + name + "|127.0.0.1|1");
  }

  @Test
  void allOthersAreEndedAtOnce() {
    Browser third = new Browser(site);
    third.signIn(EMAIL);
    here.submit("/admin/account", OWN, "session", "all");
    assertThat(there.get("/admin/articles").statusCode()).isEqualTo(302);
    assertThat(third.get("/admin/articles").statusCode()).isEqualTo(302);
    assertThat(here.get("/admin/articles").statusCode()).isEqualTo(200);
    assertThat(Staff.trail(site)).last().isEqualTo("session.end|session/1|2 ended|127.0.0.1|1");
  }

  @Test
  void nobodyEndsThoseOfAnotherByName() {
    Staff.add(site, "piet@bron.example", Role.EDITOR);
    Browser piet = new Browser(site);
    piet.signIn("piet@bron.example");
    String name = button(here, 1);
    piet.submit("/admin/account", OWN, "session", name);
    assertThat(there.get("/admin/articles").statusCode()).isEqualTo(200);
    assertThat(here.post(OWN, "session", name).statusCode()).as("no token").isEqualTo(403);
    assertThat(piet.get("/admin/accounts/1").statusCode()).isEqualTo(403);
    assertThat(
            piet.submit("/admin/account", "/admin/accounts/1/sessions/removals", "session", "all")
                .statusCode())
        .isEqualTo(403);
    assertThat(there.get("/admin/articles").statusCode()).isEqualTo(200);
  }

  @Test
  void anAdministratorSeesAndEndsThem() {
    Staff.add(site, "chef@bron.example", Role.ADMINISTRATOR);
    Browser chef = new Browser(site);
    chef.signIn("chef@bron.example");
    Document page = chef.page("/admin/accounts/1");
    assertThat(page.select("#sessions ~ table tbody tr")).hasSize(2);
    assertThat(page.select("#sessions").text()).isEqualTo("Waar dit account is aangemeld");
    String name = page.select("#sessions ~ table button").get(0).val();
    String removals = "/admin/accounts/1/sessions/removals";
    chef.submit("/admin/accounts/1", removals, "session", name);
    assertThat(here.get("/admin/articles").statusCode()).as("last seen").isEqualTo(302);
    assertThat(there.get("/admin/articles").statusCode()).isEqualTo(200);
    chef.submit("/admin/accounts/1", removals, "session", "all");
    assertThat(there.get("/admin/articles").statusCode()).isEqualTo(302);
    assertThat(chef.get("/admin/articles").statusCode()).isEqualTo(200);
    assertThat(Staff.trail(site)).last().isEqualTo("session.end|session/1|1 ended|127.0.0.1|2");
    assertThat(chef.submit("/admin/accounts", "/admin/accounts/99/sessions/removals").statusCode())
        .isEqualTo(404);
  }

  /** The name of the session in the row with that number among those that can be ended, from 1. */
  private static String button(Browser browser, int row) {
    return browser.page("/admin/account").select("#sessions ~ table button").get(row - 1).val();
  }
}
