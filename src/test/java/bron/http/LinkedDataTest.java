package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Credit;
import bron.article.Kind;
import bron.text.Carriable;
import bron.text.Slugs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What pages tell search engines, by schema.org and by Google's rules for articles. */
class LinkedDataTest {
  private static final String HOST = "http://bron.example";
  private static final String ARTICLE = "/2026/11/24/chip-uit-utrecht";

  private final TestSite site = TestSite.start();
  private final Press press = new Press(site);
  private final Visitor reader = site.visitor();

  @AfterEach
  void stop() {
    site.close();
  }

  private Press.Published chip() {
    long author = press.author("anna", "Anna de Vries");
    return press
        .article("Chip uit Utrecht")
        .in(press.section("techniek", "Techniek", "Technology"))
        .about(press.topic("chips", "Chips"))
        .by(Credit.Role.AUTHOR, "Anna de Vries", Optional.of(author))
        .by(Credit.Role.TRANSLATOR, "Ben", Optional.empty())
        .by(Credit.Role.PHOTOGRAPHER, "Cas", Optional.empty())
        .from("Onderzoek", "https://research.example/1", "de cijfers")
        .from("Eigen waarneming", "", "")
        .pictured()
        .text("Zuiniger dan ooit.", "Vier woorden zijn genoeg.")
        .publish();
  }

  @Test
  void anArticleTellsAllThatItsPageShows() {
    Press.Published chip = chip();
    press.tell(chip, Kind.CORRECTION, "Het jaar klopte niet.");
    JsonNode news = PageData.only(reader.page(ARTICLE), "NewsArticle");

    assertThat(text(news, "headline")).isEqualTo("Chip uit Utrecht");
    assertThat(text(news, "description")).isEqualTo("Zuiniger dan ooit.");
    assertThat(text(news, "url")).isEqualTo(HOST + ARTICLE);
    assertThat(news.path("mainEntityOfPage").path("@id").asString()).isEqualTo(HOST + ARTICLE);
    assertThat(text(news, "datePublished")).isEqualTo("2026-11-24T11:00:00+01:00");
    assertThat(text(news, "dateModified")).isEqualTo("2026-11-24T11:01:00+01:00");
    assertThat(news.path("wordCount").asInt()).isEqualTo(4);
    assertThat(text(news, "inLanguage")).isEqualTo("nl");
    assertThat(text(news, "articleSection")).isEqualTo("Techniek");
    assertThat(news.path("keywords").path(0).asString()).isEqualTo("Chips");
    assertThat(text(news.path("author"), "@type")).isEqualTo("Person");
    assertThat(text(news.path("author"), "url")).isEqualTo(HOST + "/authors/anna");
    assertThat(text(news.path("translator"), "name")).isEqualTo("Ben");
    assertThat(text(news.path("contributor"), "name")).isEqualTo("Cas");
    assertThat(text(news.path("image"), "url")).matches(HOST + "/media/.*/original.jpg");
    assertThat(text(news.path("image"), "creditText")).isEqualTo("Foto X");
    assertThat(text(news.path("image").path("creator"), "name")).isEqualTo("Cas");
    assertThat(text(news.path("publisher"), "name")).isEqualTo("Bron");
    assertThat(text(news.path("publisher").path("logo"), "url")).startsWith(HOST + "/share/site/");
    assertThat(news.path("citation").size()).isEqualTo(2);
    assertThat(text(news.path("citation").path(0), "url")).isEqualTo("https://research.example/1");
    assertThat(text(news.path("citation").path(0), "description")).isEqualTo("de cijfers");
    assertThat(news.path("citation").path(1).has("url")).isFalse();
    assertThat(text(news.path("correction"), "@type")).isEqualTo("CorrectionComment");
    assertThat(text(news.path("correction"), "text")).isEqualTo("Het jaar klopte niet.");
    assertThat(text(news.path("correction"), "datePublished"))
        .isEqualTo("2026-11-24T11:01:00+01:00");
  }

  @Test
  void whereAnArticleStandsIsATrailFromTheFrontPage() {
    chip();
    JsonNode trail = PageData.only(reader.page(ARTICLE), "BreadcrumbList").path("itemListElement");
    assertThat(trail.size()).isEqualTo(3);
    assertThat(text(trail.path(0), "item")).isEqualTo(HOST + "/");
    assertThat(text(trail.path(1), "name")).isEqualTo("Techniek");
    assertThat(text(trail.path(1), "item")).isEqualTo(HOST + "/sections/techniek");
    assertThat(text(trail.path(2), "name")).isEqualTo("Chip uit Utrecht");
    assertThat(trail.path(2).has("item")).isFalse();
    assertThat(trail.path(2).path("position").asInt()).isEqualTo(3);
  }

  @Test
  void withoutAPictureTheSiteDrawsThreeShapes() {
    press.article("Zonder foto").publish();
    JsonNode images =
        PageData.only(reader.page("/2026/11/24/zonder-foto"), "NewsArticle").path("image");
    assertThat(images.size()).isEqualTo(3);
    assertThat(
            StreamSupport.stream(images.spliterator(), false)
                .map(i -> pixels(i, "width") + "x" + pixels(i, "height")))
        .containsExactly("1200x675", "1200x900", "1200x1200");
    for (JsonNode image : images) {
      String path = text(image, "url").substring(HOST.length());
      assertThat(reader.bytes(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoeverHasNoAuthorCameBySomebodyOrFromTheNewspaper() {
    press.article("Van een ander").by(Credit.Role.VIA, "ANP", Optional.empty()).publish();
    press.article("Van onszelf").by(Credit.Role.AUTHOR, "Bron", Optional.empty()).publish();
    press.article("Van niemand").publish();
    for (String slug : List.of("van-een-ander", "van-onszelf", "van-niemand")) {
      JsonNode news = PageData.only(reader.page("/2026/11/24/" + slug), "NewsArticle");
      assertThat(text(news.path("author"), "@type")).endsWith("Organization");
      assertThat(text(news.path("author"), "name"))
          .isEqualTo(slug.equals("van-een-ander") ? "ANP" : "Bron");
    }
  }

  @Test
  void translationsKnowWhichWasFirst() {
    Press.Published chip = chip();
    press.article("Chip from Utrecht").translating(chip, "en").publish();
    JsonNode dutch = PageData.only(reader.page(ARTICLE), "NewsArticle");
    JsonNode english =
        PageData.only(reader.page("/en/2026/11/24/chip-from-utrecht"), "NewsArticle");
    assertThat(text(english.path("translationOfWork"), "@id")).isEqualTo(text(dutch, "@id"));
    assertThat(english.has("workTranslation")).isFalse();
    assertThat(text(dutch.path("workTranslation"), "@id")).isEqualTo(text(english, "@id"));
    assertThat(text(dutch.path("workTranslation"), "inLanguage")).isEqualTo("en");
    assertThat(dutch.has("translationOfWork")).isFalse();
    assertThat(text(english, "articleSection")).isEmpty();
  }

  @Test
  void theFrontPageIsTheSiteAndSaysHowToSearch() {
    for (String path : List.of("/", "/en")) {
      Document page = reader.page(path);
      JsonNode web = PageData.only(page, "WebSite");
      assertThat(text(web, "url")).isEqualTo(HOST + path);
      assertThat(text(web.path("potentialAction").path("target"), "urlTemplate"))
          .isEqualTo(HOST + (path.equals("/") ? "" : path) + "/search?q={search_term_string}");
      assertThat(text(PageData.only(page, "NewsMediaOrganization"), "name")).isEqualTo("Bron");
    }
  }

  @Test
  void aListSaysWhatIsOnItAndAnAuthorWhoTheyAre() {
    chip();
    JsonNode list = PageData.only(reader.page("/en/sections/techniek"), "CollectionPage");
    assertThat(text(list, "name")).isEqualTo("Technology");
    assertThat(text(list.path("isPartOf"), "@id")).isEqualTo(HOST + "/en/#website");
    JsonNode items =
        PageData.only(reader.page("/topics/chips"), "CollectionPage")
            .path("mainEntity")
            .path("itemListElement");
    assertThat(text(items.path(0), "url")).isEqualTo(HOST + ARTICLE);
    JsonNode profile = PageData.only(reader.page("/authors/anna"), "ProfilePage");
    JsonNode anna = profile.path("mainEntity");
    assertThat(text(anna, "@type")).isEqualTo("Person");
    assertThat(text(anna, "name")).isEqualTo("Anna de Vries");
    assertThat(text(profile.path("hasPart"), "url")).isEqualTo(HOST + ARTICLE);
    assertThat(text(anna, "description")).isEqualTo("Anna de Vries schrijft.");
    assertThat(text(anna.path("sameAs"), 0)).isEqualTo("https://example.org/anna");
    JsonNode trail =
        PageData.only(reader.page("/2026/11/24"), "BreadcrumbList").path("itemListElement");
    assertThat(trail.size()).isEqualTo(4);
  }

  static List<String> attacks() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/attacks.txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replace("\\n", " ").replace("\\t", " ").replace("\\r", " "))
          .filter(line -> line.length() < 300)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingThatAnybodyWroteLeavesItsPlace() {
    long section = press.section("techniek", "</script><b>", "<!--");
    List<String> paths = new ArrayList<>();
    for (String attack : attacks()) {
      int number = paths.size() + 1;
      String headline = "K" + number + " " + attack;
      press
          .article(headline)
          .in(section)
          .by(Credit.Role.AUTHOR, "A" + attack, Optional.empty())
          .from("B" + attack, "https://x.example/?" + number, attack)
          .text("S" + attack, "Tekst.")
          .publish();
      paths.add("/2026/11/24/" + Slugs.of(headline));
      JsonNode news = PageData.only(reader.page(paths.getLast()), "NewsArticle");
      assertThat(text(news, "headline")).isEqualTo(Carriable.text(headline));
      assertThat(text(news, "description")).isEqualTo(Carriable.text("S" + attack));
      assertThat(text(news, "articleSection")).isEqualTo("</script><b>");
    }
  }

  private static int pixels(JsonNode picture, String side) {
    assertThat(picture.path(side).path("unitCode").asString()).isEqualTo("E37");
    return picture.path(side).path("value").asInt();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString();
  }

  private static String text(JsonNode node, int index) {
    return node.path(index).asString();
  }
}
