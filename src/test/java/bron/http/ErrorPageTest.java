package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorPageTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aPageThatIsNotThereLooksLikeTheSite() {
    new Press(site).section("ai", "AI", "Artificial");

    Document page = ReadersPage.sound(site.visitor(), "/nergens/te/vinden");
    Document english = ReadersPage.sound(site.visitor(), "/en/nowhere");

    assertThat(page.select("h1").text()).isEqualTo("Deze pagina bestaat niet");
    assertThat(page.select("main a").attr("href")).isEqualTo("/");
    assertThat(page.select("link[rel=canonical]")).isEmpty();
    assertThat(english.select("h1").text()).isEqualTo("There is no such page");
    assertThat(english.select("main a").attr("href")).isEqualTo("/en");
    assertThat(english.select(".masthead nav a").eachText()).containsExactly("Artificial");
  }

  @Test
  void aWrongMethodIsToldWhichAreRight() {
    HttpResponse<String> refused = site.visitor().post("/");

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
    assertThat(refused.body()).contains("Zo kan deze pagina niet worden opgevraagd");
  }
}
