package bron.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Turns pictures that only say how they are to be turned. */
final class Upright {
  private static final float QUALITY = 0.92f;

  /** Where an ICC profile in its JPEG segment names the colours that it is for. */
  private static final int SEGMENT_COLOURS = 34;

  private Upright() {}

  /**
   * A picture file with its pixels turned as the other one says; empty when that does not decode.
   *
   * @param format of {@code turned}
   * @param file upright, in that format, without metadata but with its colour profile
   */
  record Result(Format format, byte[] file) {}

  static Optional<Result> of(Format format, Stripped turned) {
    boolean keep = format != Format.WEBP && !printed(turned.profile());
    byte[] source = keep ? turned.with(new byte[0]) : turned.bytes();
    return Decoder.decode(format, source)
        .map(image -> turn(image, turned.orientation()))
        .flatMap(image -> encoded(format, image, keep ? turned.profile() : new byte[0]));
  }

  /** Whether a profile is for ink: those colours are converted, since no JPEG of ours has ink. */
  private static boolean printed(byte[] profile) {
    return profile.length > SEGMENT_COLOURS + 4
        && new String(profile, SEGMENT_COLOURS, 4, java.nio.charset.StandardCharsets.ISO_8859_1)
            .equals("CMYK");
  }

  /** The picture's pixels, untouched, in the places that an EXIF orientation means. */
  static BufferedImage turn(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean sideways = orientation >= 5;
    boolean backwards = orientation == 2 || orientation == 3 || orientation >= 7;
    boolean upwards = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Raster from = image.getRaster();
    WritableRaster to =
        from.createCompatibleWritableRaster(sideways ? height : width, sideways ? width : height);
    int bands = from.getNumBands();
    int[] line = new int[width * bands];
    int[] reversed = new int[width * bands];
    for (int y = 0; y < height; y++) {
      from.getPixels(0, y, width, 1, line);
      for (int x = 0; backwards && x < width; x++) {
        System.arraycopy(line, x * bands, reversed, (width - 1 - x) * bands, bands);
      }
      int place = upwards ? height - 1 - y : y;
      int[] pixels = backwards ? reversed : line;
      if (sideways) {
        to.setPixels(place, 0, 1, width, pixels);
      } else {
        to.setPixels(0, place, width, 1, pixels);
      }
    }
    return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
  }

  private static Optional<Result> encoded(Format from, BufferedImage image, byte[] profile) {
    boolean lossy = from != Format.PNG && !image.getColorModel().hasAlpha();
    Format format = lossy ? Format.JPEG : Format.PNG;
    return Stripped.of(format, lossy ? Encoder.jpeg(image, QUALITY) : Encoder.png(image))
        .map(
            plain ->
                new Result(format, plain.with(profile.length > 0 ? profile : plain.profile())));
  }
}
