package bron.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * Brings pictures to sRGB, which needs no profile. The readers of JPEG and WebP have done so
 * already; that of PNG leaves the numbers as they stand in the file.
 */
final class Colours {
  private static final int SIGNATURE_BYTES = 8;
  private static final int LARGEST_PROFILE_BYTES = 4_000_000;

  private Colours() {}

  /** The picture in sRGB, made from {@code decoded}, which shows some or all of that file. */
  static BufferedImage standard(Format format, byte[] file, BufferedImage decoded) {
    return format == Format.PNG
        ? profile(file).map(from -> converted(decoded, from)).orElse(decoded)
        : decoded;
  }

  private static BufferedImage converted(BufferedImage image, ICC_ColorSpace from) {
    if (from.getNumComponents() != 3) {
      return image;
    }
    BufferedImage standard =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    new ColorConvertOp(from, ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
        .filter(colours(image), standard.getRaster());
    return image.getColorModel().hasAlpha() ? withAlpha(standard, image) : standard;
  }

  /** The three colours of each pixel, as numbers of the file. */
  private static java.awt.image.Raster colours(BufferedImage image) {
    return image
        .getRaster()
        .createChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, new int[] {0, 1, 2});
  }

  private static BufferedImage withAlpha(BufferedImage colours, BufferedImage alpha) {
    BufferedImage both =
        new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] line = new int[colours.getWidth()];
    int[] through = new int[colours.getWidth()];
    for (int y = 0; y < colours.getHeight(); y++) {
      colours.getRGB(0, y, line.length, 1, line, 0, line.length);
      alpha.getRGB(0, y, line.length, 1, through, 0, line.length);
      for (int x = 0; x < line.length; x++) {
        line[x] = (line[x] & 0xFFFFFF) | (through[x] & 0xFF000000);
      }
      both.setRGB(0, y, line.length, 1, line, 0, line.length);
    }
    return both;
  }

  /** The profile of a PNG; empty for none, and for one that is broken. */
  private static Optional<ICC_ColorSpace> profile(byte[] png) {
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE_BYTES;
    while (at < png.length - 12) {
      String name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (name.equals("iCCP")) {
        return profile(png, at + 8, in.getInt(at));
      }
      if (name.equals("IDAT") || name.equals("sRGB") || name.equals("cICP")) {
        return Optional.empty();
      }
      at += in.getInt(at) + 12;
    }
    return Optional.empty();
  }

  private static Optional<ICC_ColorSpace> profile(byte[] png, int at, int length) {
    int start = at;
    while (start < at + length && png[start] != 0) {
      start++;
    }
    int left = at + length - start - 2;
    try (var in =
        new InflaterInputStream(new ByteArrayInputStream(png, start + 2, Math.max(0, left)))) {
      byte[] data = in.readNBytes(LARGEST_PROFILE_BYTES);
      return Optional.of(new ICC_ColorSpace(ICC_Profile.getInstance(data)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
