package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.media.MediaStore;
import bron.media.Picture;
import bron.media.Pictures;
import bron.media.TestPictures;
import bron.site.EditionStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How pages show pictures, before their renditions are made and after. */
class PicturePagesTest {
  private static final String ARTICLE = "/2026/11/24/een-kop";

  private final TestSite site = TestSite.start();
  private final Stories stories = new Stories(site);
  private final Visitor reader = site.visitor();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void cardsGetTheWideShapeAndSearchEnginesAllThree() {
    String lead = stored(2400, 2000);
    stories.published(Manuscript.of("Een kop").picture(lead, "Wat te zien is", "", ""));
    site.awaitRenditions();

    Document page = ReadersPage.sound(reader, ARTICLE);
    assertThat(page.select("meta[property=og:image]").attr("content"))
        .endsWith("/media/" + lead + "/1280-16x9-50-50.jpg");
    assertThat(page.select("meta[property=og:image:width]").attr("content")).isEqualTo("1280");
    assertThat(page.select("meta[property=og:image:height]").attr("content")).isEqualTo("720");
    JsonNode images = PageData.only(page, "NewsArticle").path("image");
    assertThat(images)
        .extracting(image -> image.path("url").asString().replaceAll(".*/", ""))
        .containsExactly("1280-16x9-50-50.jpg", "1280-4x3-50-50.jpg", "1280-1x1-50-50.jpg");
    for (JsonNode image : images) {
      String path = image.path("url").asString().replaceAll("^https?://[^/]+", "");
      assertThat(reader.get(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void feedsShowAPictureAsWideAsAScreenAndNotWhatCameIn() {
    String lead = stored(3000, 2000);
    stories.published(Manuscript.of("Een kop").picture(lead, "Wat te zien is", "", ""));
    site.awaitRenditions();

    String feed = reader.get("/feed.xml").body();
    assertThat(feed)
        .contains("height=\"853\"", "width=\"1280\"", "/media/" + lead + "/1280.jpg")
        .doesNotContain("original.jpg");
    assertThat(reader.bytes("/media/" + lead + "/1280.jpg").statusCode()).isEqualTo(200);
  }

  @Test
  void anArticleShowsTheOriginalInTheSameRoomUntilThereIsBetter() {
    String lead = stored(1000, 700);
    String body = stored(900, 600);
    stories.published(
        Manuscript.of("Een kop")
            .picture(lead, "Wat te zien is", "", "")
            .body("![In de tekst](/media/" + body + "/original.jpg)"));
    site.app().renditions().close();
    unmake(lead);
    unmake(body);

    Document before = ReadersPage.sound(reader, ARTICLE);
    assertThat(before.select(".lead-picture img").attr("src")).endsWith("/original.jpg");
    assertThat(before.select("[srcset]")).isEmpty();

    String feed = reader.get("/atom.xml").body();
    Edition edition = edition();
    site.restart();
    site.awaitRenditions();

    Document after = ReadersPage.sound(reader, ARTICLE);
    assertThat(edition().number()).isGreaterThan(edition.number());
    assertThat(edition().changedAt()).isEqualTo(edition.changedAt());
    assertThat(reader.get("/atom.xml").body()).isEqualTo(feed);
    Element image = image(after, ".lead-picture");
    assertThat(image.attr("alt")).isEqualTo("Wat te zien is");
    assertThat(image.attr("fetchpriority")).isEqualTo("high");
    assertThat(image.hasAttr("loading")).isFalse();
    assertThat(image.attr("src")).isEqualTo("/media/" + lead + "/1000.jpg");
    assertThat(candidates(image)).startsWith("/media/" + lead + "/320.jpg 320w").hasSize(5);
    Element source = source(after, ".lead-picture");
    assertThat(candidates(source)).endsWith("/media/" + lead + "/1000.webp 1000w").hasSize(5);
    assertThat(source.attr("sizes")).isEqualTo(image.attr("sizes")).contains("100vw");
    Element inText = image(after, ".body");
    assertThat(inText.attr("loading") + " " + inText.attr("decoding")).isEqualTo("lazy async");
    assertThat(candidates(source(after, ".body"))).contains("/media/" + body + "/640.webp 640w");
    for (String place : List.of(".lead-picture", ".body")) {
      for (String length : List.of("width", "height")) {
        assertThat(image(after, place).attr(length))
            .isEqualTo(image(before, place).attr(length))
            .isNotEmpty();
      }
    }
    after.select("img, source").eachAttr("srcset").forEach(this::areAllServed);
  }

  @Test
  void theFirstPictureOfATextIsTheFirstOfItsPageWithoutALead() {
    String body = stored(900, 600);
    String twice = "![a](/media/" + body + "/original.jpg)";
    stories.published(Manuscript.of("Een kop").body(twice + "\n\n" + twice));
    site.awaitRenditions();

    Document page = ReadersPage.sound(reader, ARTICLE);

    assertThat(page.select(".body img").eachAttr("fetchpriority")).containsExactly("high");
    assertThat(page.select(".body img").eachAttr("loading").getLast()).isEqualTo("lazy");
  }

  @Test
  void listsShowTheShapeOfThePlaceAndLoadTheFirstAtOnce() {
    for (String name : List.of("Een", "Twee", "Drie")) {
      stories.published(
          Manuscript.of(name).picture(stored(800 + name.length() * 10, 400), "", "", ""));
    }
    site.awaitRenditions();

    Document front = ReadersPage.sound(reader, "/");
    assertThat(candidates(source(front, ".lead")))
        .allMatch(each -> each.contains("-16x9-50-50.webp"));
    assertThat(image(front, ".lead").attr("fetchpriority")).isEqualTo("high");
    assertThat(front.select("img[fetchpriority]")).hasSize(1);
    assertThat(front.select("img:not([fetchpriority])"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.attr("loading")).isEqualTo("lazy"));
    assertThat(front.select(".teaser:not(.lead) source").eachAttr("srcset"))
        .allMatch(each -> each.contains("-4x3-50-50.webp"));
    front.select("[srcset]").eachAttr("srcset").forEach(this::areAllServed);

    Document list = ReadersPage.sound(reader, "/2026/11/24");
    assertThat(list.select("img").eachAttr("fetchpriority")).containsExactly("high");
    assertThat(list.select("img[loading=lazy]")).hasSize(2);
  }

  @Test
  void aPictureThatMovesIsShownAsItIs() {
    byte[] one = TestPictures.file("gif", 40, 20);
    int start = 13 + (3 << ((one[10] & 7) + 1));
    byte[] frame = Arrays.copyOfRange(one, start, one.length - 1);
    String id = store(TestPictures.insert(one, one.length - 1, frame));
    stories.published(Manuscript.of("Een kop").picture(id, "Draait", "", ""));
    site.awaitRenditions();

    Element image = image(ReadersPage.sound(reader, ARTICLE), ".lead-picture");

    assertThat(image.attr("src")).isEqualTo("/media/" + id + "/original.gif");
    assertThat(image.hasAttr("srcset")).isFalse();
  }

  private record Edition(long number, java.time.Instant changedAt) {}

  private Edition edition() {
    return site.database()
        .read(
            stores ->
                new Edition(
                    stores.of(EditionStore.class).number(),
                    stores.of(EditionStore.class).changedAt()));
  }

  private void areAllServed(String srcset) {
    for (String candidate : srcset.split(",")) {
      String address = candidate.strip().split(" ")[0];
      assertThat(reader.head(address).statusCode()).as(address).isEqualTo(200);
    }
  }

  private static Element image(Document page, String place) {
    return page.select(place + " picture > img, " + place + " img").getFirst();
  }

  private static Element source(Document page, String place) {
    return page.select(place + " picture > source[type=image/webp]").getFirst();
  }

  private static List<String> candidates(Element element) {
    return Arrays.stream(element.attr("srcset").split(",")).map(String::strip).toList();
  }

  private String stored(int width, int height) {
    return store(TestPictures.file("jpeg", width, height));
  }

  private String store(byte[] file) {
    Pictures pictures = new Pictures();
    Picture picture = ((Pictures.Checked.Accepted) pictures.check(file)).picture();
    site.database()
        .change(s -> pictures.store(s, picture, "x", Optional.empty(), site.clock.instant()));
    return picture.media().id();
  }

  /** As if it had just come in. */
  private void unmake(String id) {
    site.database()
        .change(
            stores -> {
              stores.of(UnmakeStore.class).renditions(id);
              stores.of(UnmakeStore.class).formats(id);
            });
    assertThat(site.database().read(s -> s.of(MediaStore.class).find(id)).orElseThrow().formats())
        .isEmpty();
  }

  /** Takes renditions back. */
  public interface UnmakeStore {
    @org.jdbi.v3.sqlobject.statement.SqlUpdate("DELETE FROM rendition WHERE media_id = :id")
    void renditions(String id);

    @org.jdbi.v3.sqlobject.statement.SqlUpdate(
        "UPDATE media SET formats = NULL, made_x = NULL, made_y = NULL WHERE id = :id")
    void formats(String id);
  }
}
