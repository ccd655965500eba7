package bron.media;

import static bron.media.TestPictures.chunk;
import static bron.media.TestPictures.exif;
import static bron.media.TestPictures.file;
import static bron.media.TestPictures.insert;
import static bron.media.TestPictures.number;
import static bron.media.TestPictures.seen;
import static bron.media.TestPictures.segment;
import static bron.media.TestPictures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedPicturesTest {
  private final Pictures pictures = new Pictures();

  @Test
  void nothing() {
    assertThat(refusal(new byte[0])).isEqualTo(Refusal.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<!doctype html><script>alert(1)</script>",
        "%PDF-1.7",
        "BM6\0\0\0",
        "II*\0",
        " GIF89a",
        "just text"
      })
  void whatIsNoPictureOfOurs(String content) {
    assertThat(refusal(text(content))).isEqualTo(Refusal.NO_PICTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GIF89a=0;/*",
        "GIF89a",
        "\u0089PNG\r\n\u001A\n",
        "\u00FF\u00D8\u00FF",
        "\u00FF\u00D8\u00FF\u00E0\0\1",
        "\u00FF\u00D8\u00FF\u00D9",
        "RIFF\u00FF\u00FF\u00FF\u007FWEBP",
        "RIFF\4\0\0\0WEBP",
        "\u00FF\u00D8\u00FF<script>alert(1)</script>"
      })
  void whatOnlyBeginsLikeAPicture(String content) {
    assertThat(refusal(text(content))).isEqualTo(Refusal.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void whatEndsTooSoonWhereverThatIs(String format) {
    byte[] whole = file(format, 64, 48);
    for (int length = 12; length < whole.length; length += 1 + length / 20) {
      assertThat(refusal(Arrays.copyOf(whole, length)))
          .as("%s at %d", format, length)
          .isEqualTo(Refusal.BROKEN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void anAccidentIsNoFaultOfTheProgram(String format) {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] file = file(format, 24, 16);
      for (int hit = 0; hit < 6; hit++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      assertThat(pictures.check(file)).isNotNull();
    }
  }

  @Test
  void whatIsTooLargeToRead() {
    assertThat(refusal(Arrays.copyOf(file("png", 9, 9), pictures.mostBytes() + 1)))
        .isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void aPngThatIsTinyAndWouldFillTheMemory() {
    byte[] bomb = file("png", 9, 9);
    byte[] header = chunk("IHDR", number(60_000), number(60_000), new byte[] {8, 2, 0, 0, 0});
    System.arraycopy(header, 0, bomb, 8, header.length);
    assertThat(refusal(bomb)).isEqualTo(Refusal.TOO_MANY_PIXELS);
  }

  @Test
  void aPngWhoseAreaDoesNotFitIntoAnInt() {
    byte[] bomb = file("png", 9, 9);
    byte[] header =
        chunk("IHDR", number(0x7FFFFFFF), number(0x7FFFFFFF), new byte[] {1, 0, 0, 0, 0});
    System.arraycopy(header, 0, bomb, 8, header.length);
    assertThat(refusal(bomb)).isIn(Refusal.TOO_MANY_PIXELS, Refusal.BROKEN);
  }

  @Test
  void aJpegAndAGifThatAreTinyAndWouldFillTheMemory() {
    byte[] jpeg = file("jpeg", 16, 16);
    int frame = seen(jpeg).indexOf("\u00FF\u00C0");
    Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFA);
    assertThat(refusal(jpeg)).isEqualTo(Refusal.TOO_MANY_PIXELS);

    byte[] gif = file("gif", 16, 16);
    Arrays.fill(gif, 6, 10, (byte) 0xFF);
    assertThat(refusal(gif)).isEqualTo(Refusal.TOO_MANY_PIXELS);
  }

  @Test
  void aJpegOfAThousandScansWhichADecoderWouldGoThrough() throws Exception {
    byte[] jpeg = progressive();
    assertThat(accepted(jpeg).bytes()).isEqualTo(jpeg);
    String seen = seen(jpeg);
    int first = seen.indexOf("\u00FF\u00DA");
    int second = seen.indexOf("\u00FF\u00C4", first);
    byte[][] scans = new byte[1000][];
    Arrays.fill(scans, Arrays.copyOfRange(jpeg, first, second));
    byte[] worn = insert(jpeg, second, scans);
    assertThat(Decoder.decodes(Format.JPEG, worn)).isTrue();
    assertThat(refusal(worn)).isEqualTo(Refusal.BROKEN);
  }

  private static byte[] progressive() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(TestPictures.halves(16, 16), null, null), param);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  @Test
  void aPngWhosePixelsWereChangedOnTheWay() {
    byte[] png = file("png", 40, 20);
    png[seen(png).indexOf("IDAT") + 10] ^= 1;
    assertThat(refusal(png)).isEqualTo(Refusal.BROKEN);
  }

  @Test
  void aBrokenOrientationIsNone() {
    byte[] exif = exif(6);
    exif[7] = (byte) 0xF0;
    byte[] jpeg = insert(file("jpeg", 40, 20), 20, segment(0xE1, text("Exif\0\0"), exif));
    assertThat(accepted(jpeg).media().width()).isEqualTo(40);
    byte[] odd = insert(file("jpeg", 40, 20), 20, segment(0xE1, text("Exif\0\0"), exif(99)));
    assertThat(accepted(odd).media().width()).isEqualTo(40);
  }

  @Test
  void greyAndInkAreTaken() throws Exception {
    ByteArrayOutputStream grey = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpeg", grey);
    assertThat(accepted(grey.toByteArray()).media().width()).isEqualTo(8);

    byte[] ink = ink();
    assertThat(accepted(ink).bytes()).isEqualTo(ink);
    byte[] lying = insert(ink, 2, segment(0xE1, text("Exif\0\0"), exif(6)));
    assertThat(accepted(lying).media().height()).isEqualTo(16);
  }

  private static byte[] ink() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WritableRaster raster =
        Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 16, 8, 4, null);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private Picture accepted(byte[] file) {
    return ((Pictures.Checked.Accepted) pictures.check(file)).picture();
  }

  private Refusal refusal(byte[] file) {
    return ((Pictures.Checked.Refused) pictures.check(file)).reason();
  }
}
