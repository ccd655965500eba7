package bron.media;

import static bron.media.TestPictures.chunk;
import static bron.media.TestPictures.deflated;
import static bron.media.TestPictures.exif;
import static bron.media.TestPictures.file;
import static bron.media.TestPictures.insert;
import static bron.media.TestPictures.join;
import static bron.media.TestPictures.profile;
import static bron.media.TestPictures.seen;
import static bron.media.TestPictures.segment;
import static bron.media.TestPictures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  /** Where a JPEG of ours goes on after its JFIF header. */
  private static final int AFTER_JFIF = 20;

  /** Where a PNG goes on after its header. */
  private static final int AFTER_IHDR = 33;

  private final Pictures pictures = new Pictures();

  @Test
  void aJpegLosesItsSecretsAndKeepsItsPixelsAndColours() {
    byte[] clean = file("jpeg", 40, 20);
    byte[] profile = segment(0xE2, text("ICC_PROFILE\0\1\1"), profile());
    byte[] telling =
        join(
            insert(
                clean,
                AFTER_JFIF,
                segment(0xE1, text("Exif\0\0"), exif(1)),
                segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>")),
                segment(0xE2, text("MPF\0SECRET")),
                profile,
                segment(0xED, text("Photoshop 3.0\0SECRET")),
                segment(0xFE, text("SECRET"))),
            text("PK\3\4 SECRET behind the end"));

    Picture picture = accepted(telling);

    assertThat(seen(picture.bytes())).doesNotContain("SECRET").contains("ICC_PROFILE");
    assertThat(picture.bytes()).isEqualTo(insert(clean, AFTER_JFIF, profile));
    assertThat(picture.media().format()).isEqualTo("jpg");
    assertThat(picture.media().width()).isEqualTo(40);
    assertThat(picture.media().height()).isEqualTo(20);
    assertThat(picture.media().size()).isEqualTo(picture.bytes().length);
  }

  @Test
  void aJpegLosesTheThumbnailInItsFirstSegment() {
    byte[] clean = file("jpeg", 40, 20);
    byte[] header = text("JFIF\0\1\2\0\0\1\0\1\1\1SEC");
    byte[] telling =
        join(
            Arrays.copyOf(clean, 2),
            segment(0xE0, header),
            Arrays.copyOfRange(clean, AFTER_JFIF, clean.length));

    assertThat(seen(accepted(telling).bytes())).doesNotContain("SEC").contains("JFIF");
  }

  @Test
  void aPngLosesItsSecretsAndKeepsItsPixelsAndColours() {
    byte[] clean = file("png", 40, 20);
    byte[] profile = chunk("iCCP", text("x\0\0"), deflated(profile()));
    byte[] telling =
        join(
            insert(
                clean,
                AFTER_IHDR,
                chunk("tEXt", text("Author\0SECRET")),
                profile,
                chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0SECRET")),
                chunk("eXIf", exif(1)),
                chunk("prVt", text("SECRET"))),
            text("<script>SECRET</script>"));

    Picture picture = accepted(telling);

    assertThat(picture.bytes()).isEqualTo(insert(clean, AFTER_IHDR, profile));
    assertThat(picture.media().format()).isEqualTo("png");
  }

  @Test
  void aGifLosesItsCommentsAndKeepsItsFrames() {
    byte[] clean = file("gif", 40, 20);
    byte[] loop = join(text("!\u00FF\u000BNETSCAPE2.0\3\1"), new byte[] {0, 0, 0});
    byte[] telling =
        join(
            insert(
                clean,
                clean.length - 1,
                text("!\u00FE\6SECRET\0"),
                text("!\u00FF\u000BXMP DataXMP\6SECRET\0"),
                loop),
            text("SECRET"));

    Picture picture = accepted(telling);

    assertThat(picture.bytes()).isEqualTo(insert(clean, clean.length - 1, loop));
    assertThat(picture.media().width()).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"
      })
  void aWebpLosesItsSecrets(String base64) {
    byte[] clean = Base64.getDecoder().decode(base64);
    byte[] telling = join(clean, text("XMP \6\0\0\0SECRET"));
    telling[4] += 14;

    Picture picture = accepted(telling);

    assertThat(picture.bytes()).isEqualTo(clean);
    assertThat(picture.media().format()).isEqualTo("webp");
    assertThat(picture.media().width()).isEqualTo(1);
  }

  @Test
  void aJpegThatLiesOnItsSideIsTurnedAndKeepsItsColours() throws Exception {
    byte[] profile = segment(0xE2, text("ICC_PROFILE\0\1\1"), profile());
    byte[] lying =
        insert(file("jpeg", 40, 20), AFTER_JFIF, segment(0xE1, text("Exif\0\0"), exif(6)), profile);

    Picture picture = accepted(lying);

    assertThat(picture.media().width()).isEqualTo(20);
    assertThat(picture.media().height()).isEqualTo(40);
    assertThat(seen(picture.bytes())).doesNotContain("SECRET").contains(seen(profile));
    redAboveBlue(
        Decoder.decode(
                Format.JPEG,
                Stripped.of(Format.JPEG, picture.bytes()).orElseThrow().with(new byte[0]))
            .orElseThrow());
  }

  @Test
  void aPngThatLiesOnItsSideIsTurned() {
    byte[] lying = insert(file("png", 40, 20), AFTER_IHDR, chunk("eXIf", exif(6)));

    Picture picture = accepted(lying);

    assertThat(picture.media().height()).isEqualTo(40);
    redAboveBlue(Decoder.decode(Format.PNG, picture.bytes()).orElseThrow());
  }

  /** 90 degrees clockwise brings what was on the left to the top. */
  private static void redAboveBlue(BufferedImage image) {
    assertThat(image.getRGB(10, 5) >> 16 & 0xFF).isGreaterThan(200);
    assertThat(image.getRGB(10, 5) & 0xFF).isLessThan(50);
    assertThat(image.getRGB(10, 35) & 0xFF).isGreaterThan(200);
  }

  private Picture accepted(byte[] file) {
    return ((Pictures.Checked.Accepted) pictures.check(file)).picture();
  }
}
