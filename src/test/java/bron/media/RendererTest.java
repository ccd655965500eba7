package bron.media;

import static bron.media.TestPictures.chunk;
import static bron.media.TestPictures.deflated;
import static bron.media.TestPictures.file;
import static bron.media.TestPictures.halves;
import static bron.media.TestPictures.insert;
import static bron.media.TestPictures.segment;
import static bron.media.TestPictures.swappedProfile;
import static bron.media.TestPictures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
  private static final int AFTER_JFIF = 20;
  private static final int AFTER_IHDR = 33;

  @Test
  void everyShapeInEveryWidthThatIsNotLarger() {
    Renderer.Result result = rendered(file("jpeg", 1000, 700), Focal.CENTRE);

    assertThat(result.formats()).isEqualTo("webp jpg");
    assertThat(names(result))
        .contains("160.webp", "960.jpg", "1000.webp", "1000-16x9-50-50.jpg", "933-4x3-50-50.webp")
        .contains("700-1x1-50-50.webp")
        .doesNotContain("1280.webp")
        .doesNotHaveDuplicates();
    for (Renderer.Made made : result.made()) {
      BufferedImage image = read(made);
      Rendition rendition = made.rendition();
      assertThat(image.getWidth()).isEqualTo(rendition.width());
      assertThat(image.getHeight()).isEqualTo(rendition.crop().height(1000, 700, image.getWidth()));
      assertThat(Format.of(made.bytes())).isEqualTo(Format.ofEnding(rendition.format()));
    }
  }

  @Test
  void cropsShowWhatTheFocalPointSays() {
    byte[] file = file("jpeg", 1200, 300);

    BufferedImage left = read(one(rendered(file, new Focal(10, 50)), "160-1x1-10-50.jpg"));
    BufferedImage right = read(one(rendered(file, new Focal(90, 50)), "160-1x1-90-50.webp"));

    assertColour(left, 150, 80, Color.RED);
    assertColour(right, 10, 80, Color.BLUE);
  }

  @Test
  void coloursAreBroughtToTheOnesThatNeedNoProfile() {
    byte[] jpeg =
        insert(
            file("jpeg", 200, 100),
            AFTER_JFIF,
            segment(0xE2, text("ICC_PROFILE\0\1\1"), swappedProfile()));
    byte[] png =
        insert(
            file("png", 200, 100),
            AFTER_IHDR,
            chunk("iCCP", text("x\0\0"), deflated(swappedProfile())));

    for (byte[] file : List.of(jpeg, png)) {
      Renderer.Result result = rendered(file, Focal.CENTRE);
      assertThat(result.made()).hasSizeGreaterThan(8);
      for (Renderer.Made made : result.made()) {
        BufferedImage image = read(made);
        if (made.rendition().crop() == Crop.WHOLE) {
          assertColour(image, 5, 5, Color.BLUE);
          assertColour(image, image.getWidth() - 5, 5, Color.RED);
        }
        assertThat(TestPictures.seen(made.bytes())).doesNotContain("ICC", "Exif", "iCCP", "XMP");
      }
    }
  }

  @Test
  void greyStaysAsDarkAsItWas() {
    BufferedImage grey = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(
        ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);
    for (byte[] file : List.of(Encoder.png(grey), Encoder.jpeg(grey, 0.9f))) {
      for (Renderer.Made made : rendered(file, Focal.CENTRE).made()) {
        assertColour(read(made), 5, 5, new Color(100, 100, 100));
      }
    }
  }

  @Test
  void whatCanBeSeenThroughStaysSo() {
    BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 200, 200);
    pen.dispose();

    Renderer.Result result = rendered(Encoder.png(image), Focal.CENTRE);

    assertThat(result.formats()).isEqualTo("webp png");
    for (String name : List.of("320.png", "320.webp")) {
      BufferedImage made = read(one(result, name));
      assertColour(made, 20, 20, Color.RED);
      assertThat(made.getRGB(300, 20) >>> 24).as(name).isZero();
    }
  }

  @Test
  void whatOnlyCouldBeSeenThroughBecomesAJpeg() {
    BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setComposite(AlphaComposite.Src);
    pen.drawImage(halves(400, 200), 0, 0, null);
    pen.dispose();

    Renderer.Result result = rendered(Encoder.png(image), Focal.CENTRE);

    assertThat(result.formats()).isEqualTo("webp jpg");
    assertColour(read(one(result, "320.jpg")), 20, 20, Color.RED);
    assertColour(read(one(result, "320.webp")), 300, 20, Color.BLUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void theSmallestIsOnePixel(String format) {
    Renderer.Result result = rendered(file(format, 1, 1), Focal.CENTRE);

    assertThat(names(result)).containsExactlyInAnyOrder("1.jpg", "1.webp");
  }

  @Test
  void aVeryWideOneHasCropsAsHighAsItself() {
    Renderer.Result result = rendered(file("png", 9000, 90), Focal.CENTRE);

    assertThat(names(result)).contains("2000.webp", "160-16x9-50-50.webp", "90-1x1-50-50.jpg");
    assertThat(read(one(result, "2000.jpg")).getHeight()).isEqualTo(20);
  }

  @Test
  void aLargeOneIsReadInParts() {
    Renderer.Result result = rendered(file("png", 6001, 4100), Focal.CENTRE);

    assertColour(read(one(result, "2000.jpg")), 20, 20, Color.RED);
    assertColour(read(one(result, "1280-1x1-50-50.webp")), 1270, 20, Color.BLUE);
  }

  private static Renderer.Result rendered(byte[] file, Focal focal) {
    Picture picture = ((Pictures.Checked.Accepted) new Pictures().check(file)).picture();
    return new Renderer(picture.media(), focal, () -> false)
        .render(picture.bytes(), List.of(Crop.values()))
        .orElseThrow();
  }

  private static List<String> names(Renderer.Result result) {
    return result.made().stream().map(made -> made.rendition().name()).toList();
  }

  private static Renderer.Made one(Renderer.Result result, String name) {
    return result.made().stream()
        .filter(made -> made.rendition().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static BufferedImage read(Renderer.Made made) {
    try {
      return ImageIO.read(new ByteArrayInputStream(made.bytes()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertColour(BufferedImage image, int x, int y, Color wanted) {
    BufferedImage plain = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    plain.createGraphics().drawImage(image, -x, -y, null);
    Color seen = new Color(plain.getRGB(0, 0));
    for (int difference :
        List.of(
            seen.getRed() - wanted.getRed(),
            seen.getGreen() - wanted.getGreen(),
            seen.getBlue() - wanted.getBlue())) {
      assertThat(Math.abs(difference)).as("%s for %s", seen, wanted).isLessThan(12);
    }
  }
}
