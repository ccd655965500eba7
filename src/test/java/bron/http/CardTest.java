package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import bron.article.Kind;
import bron.site.SettingStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What pages look like where they are shared, and what their heads tell robots. */
class CardTest {
  private static final String HOST = "http://bron.example";

  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);
  private final Visitor reader = site.visitor();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anArticleHasACardWithItsDates() {
    long author = press.author("anna", "Anna");
    Press.Published chip =
        press
            .article("Chip & <co>")
            .in(press.section("techniek", "Techniek", "Technology"))
            .about(press.topic("chips", "Chips"))
            .by(Credit.Role.AUTHOR, "Anna", Optional.of(author))
            .pictured()
            .publish();
    press.tell(chip, Kind.CORRECTION, "Fout.");
    Document page = reader.page("/2026/11/24/chip-co");
    assertThat(PageData.meta(page, "og:type")).isEqualTo("article");
    assertThat(PageData.meta(page, "og:title")).isEqualTo("Chip & <co>");
    assertThat(PageData.meta(page, "og:description")).isEqualTo("Wat er gebeurde.");
    assertThat(PageData.meta(page, "og:url")).isEqualTo(HOST + "/2026/11/24/chip-co");
    assertThat(PageData.meta(page, "og:locale")).isEqualTo("nl_NL");
    assertThat(PageData.meta(page, "og:image")).matches(HOST + "/media/.*/original.jpg");
    assertThat(PageData.meta(page, "og:image:width")).isEqualTo("1600");
    assertThat(PageData.meta(page, "og:image:alt")).isEqualTo("Wat te zien is");
    assertThat(PageData.meta(page, "twitter:card")).isEqualTo("summary_large_image");
    assertThat(PageData.meta(page, "article:published_time"))
        .isEqualTo("2026-11-24T11:00:00+01:00");
    assertThat(PageData.meta(page, "article:modified_time")).isEqualTo("2026-11-24T11:01:00+01:00");
    assertThat(PageData.meta(page, "article:section")).isEqualTo("Techniek");
    assertThat(PageData.meta(page, "article:tag")).isEqualTo("Chips");
    assertThat(PageData.meta(page, "article:author")).isEqualTo(HOST + "/authors/anna");
    assertThat(PageData.meta(page, "robots")).isEqualTo("max-image-preview:large");
  }

  @Test
  void everyOtherPageHasOneToo() {
    press.section("techniek", "Techniek", "Technology");
    press.author("anna", "Anna");
    for (String path : List.of("/", "/en", "/en/sections/techniek", "/authors/anna")) {
      Document page = reader.page(path);
      assertThat(PageData.meta(page, "og:url")).isEqualTo(HOST + path);
      assertThat(PageData.meta(page, "og:title")).isNotEmpty();
      String picture = PageData.meta(page, "og:image").substring(HOST.length());
      assertThat(reader.bytes(picture).statusCode()).as(picture).isEqualTo(200);
    }
    assertThat(PageData.meta(reader.page("/authors/anna"), "og:type")).isEqualTo("profile");
    assertThat(PageData.meta(reader.page("/en"), "og:locale")).isEqualTo("en_GB");
  }

  @Test
  void aDrawnPictureIsKeptForGood() throws IOException {
    press.article("Zonder foto").publish();
    String path = picture("/2026/11/24/zonder-foto");
    HttpResponse<byte[]> drawn = reader.bytes(path);
    assertThat(ImageIO.read(new ByteArrayInputStream(drawn.body())).getWidth()).isEqualTo(1200);
    assertThat(drawn.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(drawn.headers().firstValue("Content-Type")).contains("image/png");
    String tag = drawn.headers().firstValue("ETag").orElseThrow();
    assertThat(reader.bytes(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(reader.head(path).statusCode()).isEqualTo(200);
    site.restart();
    assertThat(reader.bytes(path).body()).isEqualTo(drawn.body());
  }

  @Test
  void anAddressThatSaysWhatWasSaidBeforeLeadsOn() {
    press.article("Zonder foto").publish();
    String before = picture("/2026/11/24/zonder-foto");
    site.database().change(stores -> stores.of(SettingStore.class).put("name", "De Bode"));
    String now = picture("/2026/11/24/zonder-foto");
    assertThat(now).isNotEqualTo(before);
    assertThat(reader.get(before).statusCode()).isEqualTo(302);
    assertThat(reader.get(before).headers().firstValue("Location")).contains(now);
    for (String nowhere :
        List.of(
            now.replace("/card.png", "/huge.png"),
            now.replace("/card.png", "/logo.png"),
            now.replace("/articles/1/", "/articles/99/"),
            now.replace("/articles/1/", "/articles/x/"),
            "/share/site/de/0/card.png",
            "/share/site/logo/0/card.png")) {
      assertThat(reader.get(nowhere).statusCode()).as(nowhere).isEqualTo(404);
    }
  }

  @Test
  void aWithdrawnArticleIsNotDrawn() {
    Press.Published article = press.article("Zonder foto").publish();
    String path = picture("/2026/11/24/zonder-foto");
    press.tell(article, Kind.WITHDRAWAL, "Niet waar.");
    assertThat(reader.get(path).statusCode()).isEqualTo(404);
    Document gone = reader.page("/2026/11/24/zonder-foto");
    assertThat(PageData.meta(gone, "robots")).isEqualTo("noindex");
    assertThat(gone.select("script, link[rel=canonical], meta[property]")).isEmpty();
  }

  @Test
  void aListThatIsReadInStretchesSaysWhatIsBesideIt() {
    for (int i = 1; i <= 41; i++) {
      press.article("Artikel " + i).publish();
    }
    Document top = reader.page("/2026");
    String second = top.select("head link[rel=next]").attr("href");
    assertThat(second).startsWith("/2026?before=");
    assertThat(top.select("head link[rel=prev]")).isEmpty();
    Document middle = reader.page(second);
    assertThat(middle.select("link[rel=canonical]").attr("href")).isEqualTo(HOST + second);
    assertThat(middle.select("head link[rel=prev]").attr("href")).isEqualTo("/2026");
    assertThat(middle.select("head link[rel=next]").attr("href")).isNotEmpty();
    assertThat(PageData.meta(middle, "og:url")).isEqualTo(HOST + second);
    assertThat(reader.page("/").select("head link[rel=next]").attr("href")).startsWith("/?before=");
  }

  private String picture(String page) {
    return PageData.meta(reader.page(page), "og:image").substring(HOST.length());
  }
}
