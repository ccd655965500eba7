package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limits are tested in ThrottleTest; here is what a browser sees of them. */
class ThrottledSignInTest {
  private static final String EMAIL = "yasmina@bron.example";

  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whoGuessesWaitsAndWhoKnowsComesIn() {
    Staff.add(site, EMAIL, Role.EDITOR);
    Browser owner = new Browser(site);
    assertThat(owner.signIn(EMAIL).statusCode()).isEqualTo(303);
    owner.submit("/admin/account", "/admin/sign-out");

    Browser thief = new Browser(site);
    for (int i = 0; i < 10; i++) {
      assertThat(thief.signIn(EMAIL, "wachtwoord nummer " + i).statusCode()).isEqualTo(422);
    }
    HttpResponse<String> stopped = thief.signIn(EMAIL);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("900");
    Document page = Jsoup.parse(stopped.body());
    assertThat(page.select(".notice").text()).contains("15 minuten");
    assertThat(page.select("#f-email").val()).isEqualTo(EMAIL);

    assertThat(owner.signIn(EMAIL).statusCode()).as("a browser that we know").isEqualTo(303);

    site.clock.move(Duration.ofMinutes(15));
    assertThat(thief.signIn(EMAIL).statusCode()).isEqualTo(303);
    assertThat(Staff.trail(site))
        .filteredOn(line -> line.startsWith("session.refuse"))
        .as("what was stopped was not looked at")
        .hasSize(10);
  }

  @Test
  void anAddressWithoutAccountIsStoppedAlike() {
    Browser thief = new Browser(site);
    for (int i = 0; i < 10; i++) {
      assertThat(thief.signIn("niemand@bron.example").statusCode()).isEqualTo(422);
    }
    assertThat(thief.signIn("niemand@bron.example").statusCode()).isEqualTo(429);
  }
}
