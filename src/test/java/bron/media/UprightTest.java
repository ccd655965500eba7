package bron.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightTest {
  /** The picture "abc / def" (two lines of three pixels), as each orientation means it. */
  @ParameterizedTest
  @CsvSource({
    "1, abc/def",
    "2, cba/fed",
    "3, fed/cba",
    "4, def/abc",
    "5, ad/be/cf",
    "6, da/eb/fc",
    "7, fc/eb/da",
    "8, cf/be/ad"
  })
  void turnsEveryPixelToItsPlace(int orientation, String expected) {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 6; i++) {
      image.setRGB(i % 3, i / 3, 0xFF000000 | ('a' + i) << 16 | 7);
    }

    BufferedImage turned = Upright.turn(image, orientation);

    StringBuilder read = new StringBuilder();
    for (int y = 0; y < turned.getHeight(); y++) {
      read.append(y > 0 ? "/" : "");
      for (int x = 0; x < turned.getWidth(); x++) {
        assertThat(turned.getRGB(x, y) & 0xFF).isEqualTo(7);
        read.append((char) (turned.getRGB(x, y) >> 16 & 0xFF));
      }
    }
    assertThat(read).hasToString(expected);
  }
}
