package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.article.Kind;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Videos and posts from elsewhere, and what readers' pages allow. */
class EmbedPageTest {
  private static final String PATH = "/2026/11/24/een-kop";
  private static final String BODY =
      """
      https://www.youtube.com/watch?v=dQw4w9WgXcQ&list='onload=alert(1)'&x=%22%3E%3Cscript%3E

      [![De brug](/media/0a/original.jpg "De brug | Foto X")](https://vimeo.com/76979871)
      """;

  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private static Document still(Document page, int index) {
    return Jsoup.parse(page.select(".embed iframe").get(index).attr("srcdoc"));
  }

  @Test
  void anEmbedIsAStillOfTheSiteUntilItIsAskedFor() {
    press.article("Een kop").text("", BODY).publish();

    Document page = ReadersPage.sound(site.visitor(), PATH);

    assertThat(page.select(".embed iframe")).hasSize(2);
    assertThat(page.select(".embed iframe[src]")).as("nothing is loaded").isEmpty();
    Document drawn = still(page, 0);
    assertThat(drawn.select("a").attr("href")).startsWith(PATH + "/embed/");
    assertThat(drawn.text()).contains("YouTube", "Video afspelen", "www.youtube-nocookie.com");
    assertThat(drawn.select("script, [src]")).isEmpty();
    Document pictured = still(page, 1);
    assertThat(pictured.select("img").attr("src")).isEqualTo("/media/0a/original.jpg");
    assertThat(pictured.select("img").attr("alt")).isEqualTo("De brug");
    assertThat(page.select(".embed figcaption").get(1).text())
        .isEqualTo("De brug Foto X Bekijk op Vimeo");
    assertThat(page.select(".embed figcaption a").eachAttr("href").getFirst())
        .startsWith("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
  }

  @Test
  void readersPagesFrameNoOtherHost() {
    press.article("Een kop").text("", BODY).publish();

    assertThat(policy(site.visitor().get(PATH)))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'");
  }

  @Test
  void thePageOfAnEmbedFramesExactlyItsHost() {
    press.article("Een kop").text("", BODY).publish();
    String address = still(site.visitor().page(PATH), 1).select("a").attr("href");

    HttpResponse<String> answer = site.visitor().get(address);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(policy(answer))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; frame-src https://player.vimeo.com;"
                + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox"
                + " allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
                + " allow-presentation allow-forms");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("iframe").attr("src"))
        .isEqualTo("https://player.vimeo.com/video/76979871?dnt=1&autoplay=1");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly(PATH, "https://vimeo.com/76979871");
  }

  @Test
  void nobodyHasTheSiteFrameWhatNoArticleEmbeds() {
    Press.Published article = press.article("Een kop").text("", BODY).publish();
    press.article("Zonder").publish();
    String address = still(site.visitor().page(PATH), 0).select("a").attr("href");
    String key = address.substring(address.lastIndexOf('/') + 1);

    assertThat(site.visitor().get(address).statusCode()).isEqualTo(200);
    for (String other :
        java.util.List.of(
            PATH + "/embed/0000000000000000",
            PATH + "/embed/https:%2F%2Fevil.example",
            "/2026/11/24/zonder/embed/" + key,
            "/2026/11/24/geen/embed/" + key,
            "/en" + address)) {
      assertThat(site.visitor().get(other).statusCode()).as(other).isEqualTo(404);
    }
    press.tell(article, Kind.WITHDRAWAL, "Niet waar.");
    assertThat(site.visitor().get(address).statusCode()).isEqualTo(410);
  }

  @Test
  void aPreviewFramesNothing() {
    Document preview =
        Jsoup.parse(
            site.signedIn(Role.EDITOR)
                .post(
                    "/admin/articles/preview",
                    "language",
                    "nl",
                    "headline",
                    "Kop",
                    "body",
                    "https://youtu.be/dQw4w9WgXcQ")
                .body());

    assertThat(preview.select("iframe")).isEmpty();
    assertThat(preview.select(".embed > a").text()).isEqualTo("youtu.be /dQw4w9WgXcQ");
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}
