package bron.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CropTest {
  @ParameterizedTest
  @CsvSource({
    "WHOLE, 3000, 2000, 10, 90, 0, 0, 3000, 2000",
    "WIDE, 1600, 1200, 50, 50, 0, 150, 1600, 900",
    "WIDE, 1600, 1200, 50, 0, 0, 0, 1600, 900",
    "WIDE, 1600, 1200, 50, 100, 0, 300, 1600, 900",
    "WIDE, 1600, 1200, 0, 60, 0, 270, 1600, 900",
    "STANDARD, 2000, 1000, 30, 50, 0, 0, 1333, 1000",
    "STANDARD, 2000, 1000, 40, 50, 134, 0, 1333, 1000",
    "SQUARE, 900, 1600, 50, 20, 0, 0, 900, 900",
    "SQUARE, 900, 1600, 50, 40, 0, 190, 900, 900",
    "SQUARE, 1, 1, 50, 50, 0, 0, 1, 1",
    "WIDE, 1, 1, 100, 100, 0, 0, 1, 1",
    "WIDE, 10000, 2, 50, 50, 4998, 0, 4, 2",
    "SQUARE, 1, 10000, 50, 100, 0, 9999, 1, 1"
  })
  void theFocalPointStaysInSight(
      Crop crop, int width, int height, int x, int y, int left, int top, int wide, int high) {
    assertThat(crop.part(width, height, new Focal(x, y)))
        .isEqualTo(new Rectangle(left, top, wide, high));
  }

  @Test
  void noRenditionIsLargerThanThePicture() {
    assertThat(Crop.WHOLE.widths(5000, 3000))
        .containsExactly(160, 320, 480, 640, 960, 1280, 1600, 2000);
    assertThat(Crop.WHOLE.widths(700, 500)).containsExactly(160, 320, 480, 640, 700);
    assertThat(Crop.WHOLE.widths(640, 500)).containsExactly(160, 320, 480, 640);
    assertThat(Crop.WHOLE.widths(1, 1)).containsExactly(1);
    assertThat(Crop.SQUARE.widths(900, 500)).containsExactly(160, 320, 480, 500);
    assertThat(Crop.STANDARD.widths(9000, 9000)).endsWith(1280);
  }

  @Test
  void aPictureThatHasTheShapeIsItsOwnCrop() {
    assertThat(Crop.WIDE.of(1600, 900)).isEqualTo(Crop.WHOLE);
    assertThat(Crop.SQUARE.of(480, 480)).isEqualTo(Crop.WHOLE);
    assertThat(Crop.SQUARE.of(480, 481)).isEqualTo(Crop.SQUARE);
  }

  @Test
  void heightsKeepTheShape() {
    assertThat(Crop.WHOLE.height(3000, 2000, 960)).isEqualTo(640);
    assertThat(Crop.WIDE.height(3000, 2000, 1280)).isEqualTo(720);
    assertThat(Crop.WHOLE.height(10000, 2, 320)).isEqualTo(1);
  }
}
