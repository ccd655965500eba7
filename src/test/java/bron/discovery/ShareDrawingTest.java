package bron.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import bron.web.Files;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn, looked at pixel by pixel. */
class ShareDrawingTest {
  private static final int PAPER = 0xFBF9F4;
  private static final String LONG =
      "Waarom de Internationale Commissie voor Grensoverschrijdende Waterstofinfrastructuur na vier"
          + " jaar onderhandelen toch besloot om het besluit over de financiering nog eens uit te"
          + " stellen";

  private final ShareFonts fonts = ShareFonts.load(Files.packed());

  @ParameterizedTest
  @EnumSource
  void everyShapeHasItsSizeAndLeavesItsMarginsFree(SharePicture.Shape shape) throws IOException {
    BufferedImage image = draw(picture("Politiek", LONG, "ltr"), shape);
    assertThat(image.getWidth()).isEqualTo(shape.width());
    assertThat(image.getHeight()).isEqualTo(shape.height());
    assertThat(inked(image, 0, image.getWidth(), 0, 10)).isZero();
    assertThat(inked(image, 0, image.getWidth(), image.getHeight() - 10, image.getHeight()))
        .isZero();
    assertThat(inked(image, 0, 10, 0, image.getHeight())).isZero();
    assertThat(inked(image, 0, image.getWidth(), 0, image.getHeight())).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kort",
        "Één coöperatie in Łódź en Kraków",
        "Москва объявила новые правила",
        "Η Αθήνα ψηφίζει",
        "الحكومة تعلن خطة جديدة للمياه",
        "ממשלה חדשה",
        "Hottentottententententoonstellingsmakersopleidingsprogrammacoördinator",
        "🚀 Raket gelanceerd 🚀"
      })
  void anyScriptOfTheFacesIsSet(String headline) throws IOException {
    BufferedImage image = draw(picture("", headline, "ltr"), SharePicture.Shape.CARD);
    assertThat(inked(image, 72, 1128, 200, 560)).isGreaterThan(1_000);
    assertThat(inked(image, 1140, 1200, 0, 630)).as("nothing leaves the margins").isZero();
  }

  @Test
  void aScriptThatNoFaceHasIsLeftOutRatherThanShownAsBoxes() throws IOException {
    BufferedImage image = draw(picture("", "東京で会議", "ltr"), SharePicture.Shape.CARD);
    assertThat(inked(image, 72, 1128, 200, 560)).isZero();
    assertThat(inked(image, 72, 1128, 60, 190)).as("the nameplate stays").isGreaterThan(500);
  }

  @Test
  void aScriptFromTheRightBeginsAtTheRight() throws IOException {
    BufferedImage image = draw(picture("", "ممشל", "rtl"), SharePicture.Shape.CARD);
    assertThat(inked(image, 900, 1128, 200, 560)).isGreaterThan(200);
    assertThat(inked(image, 72, 500, 200, 560)).isZero();
  }

  @Test
  void theSameWordsAreTheSameBytesAndOtherWordsAnotherAddress() {
    SharePicture picture = picture("Politiek", "Kop", "ltr");
    byte[] once = ShareDrawing.png(fonts, picture, SharePicture.Shape.CARD);
    ShareFonts again = ShareFonts.load(Files.packed());
    assertThat(ShareDrawing.png(again, picture, SharePicture.Shape.CARD)).isEqualTo(once);
    Set<String> addresses = new HashSet<>();
    addresses.add(picture.address(SharePicture.Shape.CARD));
    addresses.add(picture("Politiek", "Kop!", "ltr").address(SharePicture.Shape.CARD));
    addresses.add(picture("PolitiekK", "op", "ltr").address(SharePicture.Shape.CARD));
    addresses.add(picture("Politiek", "Kop", "rtl").address(SharePicture.Shape.CARD));
    assertThat(addresses).hasSize(4);
  }

  @Test
  void aHeadlineThatNeverFitsEndsInAnEllipsis() throws IOException {
    BufferedImage image =
        draw(picture("Politiek", (LONG + " ").repeat(20), "ltr"), SharePicture.Shape.CARD);
    assertThat(inked(image, 0, 1200, 570, 630)).isZero();
  }

  private static SharePicture picture(String kicker, String headline, String direction) {
    return new SharePicture("articles/1", "De Vlietbode", kicker, headline, direction);
  }

  private BufferedImage draw(SharePicture picture, SharePicture.Shape shape) throws IOException {
    byte[] png = ShareDrawing.png(fonts, picture, shape);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int inked(BufferedImage image, int left, int right, int top, int bottom) {
    int inked = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        inked += (image.getRGB(x, y) & 0xFFFFFF) == PAPER ? 0 : 1;
      }
    }
    return inked;
  }
}
