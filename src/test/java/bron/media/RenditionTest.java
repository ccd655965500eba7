package bron.media;

import static org.assertj.core.api.Assertions.assertThat;

import bron.http.TestSite;
import bron.http.Visitor;
import bron.site.EditionStore;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How renditions come to be, and how they are served. */
class RenditionTest {
  private final TestSite site = TestSite.start();
  private final Visitor reader = site.visitor();

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"320.webp", "320.jpg", "400-1x1-50-50.webp", "160-4x3-50-50.jpg"})
  void aRenditionIsServedForGood(String name) throws Exception {
    String address = place(stored("jpeg", 600, 400), name);
    site.awaitRenditions();

    HttpResponse<byte[]> read = reader.bytes(address);

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(header(read, "Content-Type"))
        .isEqualTo(name.endsWith("webp") ? "image/webp" : "image/jpeg");
    assertThat(header(read, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(read, "Content-Security-Policy")).isEqualTo("default-src 'none'");
    assertThat(header(read, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(ImageIO.read(new ByteArrayInputStream(read.body())).getWidth())
        .isEqualTo(Integer.parseInt(name.replaceAll("[-.].*", "")));

    HttpResponse<String> head = reader.head(address);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String field : new String[] {"Content-Length", "Content-Type", "ETag", "Cache-Control"}) {
      assertThat(header(head, field)).as(field).isEqualTo(header(read, field)).isNotEmpty();
    }
  }

  @Test
  void whoHasItGetsNothingAgainAndAPartCanBeHad() {
    String address = place(stored("jpeg", 600, 400), "480.webp");
    site.awaitRenditions();
    HttpResponse<byte[]> whole = reader.bytes(address);
    String tag = header(whole, "ETag");

    HttpResponse<byte[]> again = reader.bytes(address, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<byte[]> part = reader.bytes(address, "Range", "bytes=10-19", "If-Range", tag);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + whole.body().length);
    assertThat(reader.bytes(address, "Range", "bytes=9999999-").statusCode()).isEqualTo(416);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "321.webp",
        "640.webp",
        "0.webp",
        "320.png",
        "320.gif",
        "320",
        "0320.webp",
        "320-16x9.webp",
        "320-2x1-50-50.webp",
        "480-1x1-50-50.webp",
        "320-.webp",
        "99999.webp",
        "320.webp.jpg",
        "320%2ewebp%00"
      })
  void whatIsNotToBeHadIsNotMade(String name) {
    String address = place(stored("jpeg", 600, 400), name);
    site.awaitRenditions();

    assertThat(reader.get(address).statusCode()).isIn(400, 404);
  }

  @Test
  void aShapeThatThePictureHasIsThePicture() {
    Media wide = stored("jpeg", 640, 360);
    site.awaitRenditions();

    assertThat(reader.get(place(wide, "320-16x9-50-50.webp")).statusCode()).isEqualTo(404);
    assertThat(found(wide).sized(Crop.WIDE, 1200))
        .isEqualTo(new Media.Sized(place(wide, "640.jpg"), "image/jpeg", 640, 360));
  }

  @Test
  void whatIsTooHighForWebpIsMadeWithoutIt() {
    Media column = stored("jpeg", 200, 17_000);
    site.awaitRenditions();

    assertThat(found(column).formats()).contains("jpg");
    assertThat(reader.get(place(column, "160.jpg")).statusCode()).isEqualTo(200);
    assertThat(reader.get(place(column, "160-1x1-50-50.webp")).statusCode()).isEqualTo(404);
  }

  @Test
  void whoGetsALargePictureKnowsItsSize() {
    Media media = stored("jpeg", 2400, 1800);

    HttpResponse<byte[]> whole = reader.bytes(media.address());
    assertThat(whole.body().length).isGreaterThan(40_000);
    assertThat(header(whole, "Content-Length")).isEqualTo(String.valueOf(whole.body().length));
    HttpResponse<byte[]> part = reader.bytes(media.address(), "Range", "bytes=1-");
    assertThat(header(part, "Content-Length")).isEqualTo(String.valueOf(part.body().length));
  }

  @Test
  void whatIsNotMadeYetLeadsToTheOriginal() {
    Media described = described('a');

    HttpResponse<String> early = reader.get(place(described, "320-4x3-50-50.webp"));

    assertThat(early.statusCode()).isEqualTo(302);
    assertThat(header(early, "Location")).isEqualTo(described.address());
    assertThat(header(early, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void anotherFocalPointIsAnotherAddressAndTheOldOneLeadsThere() {
    Media media = stored("jpeg", 600, 400);
    site.awaitRenditions();
    byte[] whole = reader.bytes(place(media, "320.webp")).body();
    site.database().change(stores -> stores.of(FocalStore.class).set(media.id(), 10, 50));
    assertThat(reader.get(place(media, "400-1x1-50-50.jpg")).statusCode())
        .as("until the new ones are made")
        .isEqualTo(200);

    site.awaitRenditions();

    assertThat(reader.get(place(media, "400-1x1-10-50.jpg")).statusCode()).isEqualTo(200);
    HttpResponse<String> old = reader.get(place(media, "400-1x1-50-50.jpg"));
    assertThat(old.statusCode()).isEqualTo(302);
    assertThat(header(old, "Location")).isEqualTo(place(media, "400-1x1-10-50.jpg"));
    assertThat(reader.bytes(place(media, "320.webp")).body()).isEqualTo(whole);
  }

  @Test
  void theyAreMadeOnceHoweverManyAskAndTheRestAfterARestart() {
    Media first = stored("png", 300, 200);
    for (int i = 0; i < 20; i++) {
      site.app().renditions().wake();
    }
    site.awaitRenditions();
    long made = edition().pictures();
    site.awaitRenditions();
    assertThat(edition().pictures()).isEqualTo(made);

    site.app().renditions().close();
    Media second = stored("png", 302, 200);
    assertThat(found(second).rendered()).isFalse();
    site.restart();
    site.awaitRenditions();

    assertThat(found(first).rendered()).isTrue();
    assertThat(found(second).rendered()).isTrue();
  }

  @Test
  void aPictureThatCannotBeMadeStaysAsItIsAndHoldsUpNoOther() {
    Media described = described('b');
    Media media = stored("jpeg", 300, 200);

    site.awaitRenditions();

    assertThat(found(described).formats()).contains("");
    assertThat(found(described).sized(Crop.WIDE, 1200).address()).isEqualTo(described.address());
    assertThat(found(media).rendered()).isTrue();
  }

  private record Edition(long number, long pictures, Instant changedAt) {}

  private Edition edition() {
    return site.database()
        .read(
            stores -> {
              EditionStore store = stores.of(EditionStore.class);
              return new Edition(store.number(), store.pictures(), store.changedAt());
            });
  }

  private Media found(Media media) {
    return site.database()
        .read(stores -> stores.of(MediaStore.class).find(media.id()))
        .orElseThrow();
  }

  private Media stored(String format, int width, int height) {
    return store(TestPictures.file(format, width, height));
  }

  private Media store(byte[] file) {
    Pictures pictures = new Pictures();
    Picture picture = ((Pictures.Checked.Accepted) pictures.check(file)).picture();
    site.database()
        .change(s -> pictures.store(s, picture, "x", Optional.empty(), site.clock.instant()));
    return picture.media();
  }

  /** A picture of which only the description exists. */
  private Media described(char digit) {
    Media media = Media.fresh(String.valueOf(digit).repeat(32), "jpg", 1200, 800, 98765);
    site.database()
        .change(
            stores ->
                stores
                    .of(MediaStore.class)
                    .insert(
                        media.id(),
                        "jpg",
                        1200,
                        800,
                        98765,
                        "x.jpg",
                        site.clock.instant(),
                        Optional.empty()));
    return media;
  }

  private static String place(Media media, String name) {
    return "/media/" + media.id() + "/" + name;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** What the library's page does. */
  public interface FocalStore {
    @org.jdbi.v3.sqlobject.statement.SqlUpdate(
        "UPDATE media SET focal_x = :x, focal_y = :y WHERE id = :id")
    void set(String id, int x, int y);
  }
}
