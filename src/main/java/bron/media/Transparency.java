package bron.media;

import java.awt.image.BufferedImage;

/** Tells pictures that can be seen through from those that only could be. */
final class Transparency {
  private Transparency() {}

  static boolean of(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    int[] line = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, line.length, 1, line, 0, line.length);
      for (int pixel : line) {
        if (pixel >>> 24 != 0xFF) {
          return true;
        }
      }
    }
    return false;
  }
}
