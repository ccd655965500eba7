package drawing;

import java.awt.Composite;
import java.awt.CompositeContext;
import java.awt.RenderingHints;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Prints one ink over another, as a press does: what lies below shows through, darker. */
final class Multiply implements Composite, CompositeContext {

  @Override
  public CompositeContext createContext(
      ColorModel source, ColorModel target, RenderingHints hints) {
    return this;
  }

  @Override
  public void compose(Raster source, Raster below, WritableRaster out) {
    int width = Math.min(source.getWidth(), below.getWidth());
    int height = Math.min(source.getHeight(), below.getHeight());
    int[] ink = new int[4];
    int[] ground = new int[4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        source.getPixel(x + source.getMinX(), y + source.getMinY(), ink);
        below.getPixel(x + below.getMinX(), y + below.getMinY(), ground);
        out.setPixel(x + out.getMinX(), y + out.getMinY(), printed(ink, ground));
      }
    }
  }

  private static int[] printed(int[] ink, int[] ground) {
    int[] result = ground.clone();
    for (int band = 0; band < 3; band++) {
      int both = ink[band] * ground[band] / 255;
      result[band] = ground[band] + (both - ground[band]) * ink[3] / 255;
    }
    return result;
  }

  @Override
  public void dispose() {}
}
