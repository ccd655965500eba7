package bron.media;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The shapes in which a picture is shown. */
public enum Crop {
  /** All of it. */
  WHOLE("", 0, 0, 2000),
  /** As wide screens. */
  WIDE("16x9", 16, 9, 2000),
  /** As old screens. */
  STANDARD("4x3", 4, 3, 1280),
  /** As faces. */
  SQUARE("1x1", 1, 1, 1280);

  private static final int[] WIDTHS = {160, 320, 480, 640, 960, 1280, 1600, 2000};

  private final String key;
  private final int across;
  private final int down;
  private final int widest;

  Crop(String key, int across, int down, int widest) {
    this.key = key;
    this.across = across;
    this.down = down;
    this.widest = widest;
  }

  /** Its name in addresses and in the database: {@code 16x9}; empty for the whole. */
  public String key() {
    return key;
  }

  /** The crop of that name. */
  static Optional<Crop> of(String key) {
    return Arrays.stream(values()).filter(crop -> crop.key.equals(key)).findFirst();
  }

  /** This shape, or {@link #WHOLE} where a picture of that size has it already. */
  Crop of(int width, int height) {
    Rectangle part = part(width, height, Focal.CENTRE);
    return part.width == width && part.height == height ? WHOLE : this;
  }

  /**
   * The largest part of a picture that has this shape, with the focal point as near to its middle
   * as the picture's edges allow.
   */
  public Rectangle part(int width, int height, Focal focal) {
    if (this == WHOLE) {
      return new Rectangle(width, height);
    }
    int high = Math.clamp(Math.round((double) width * down / across), 1, height);
    int wide =
        high < height ? width : Math.clamp(Math.round((double) height * across / down), 1, width);
    return new Rectangle(start(focal.x(), width, wide), start(focal.y(), height, high), wide, high);
  }

  /** The widths in which a picture of that size is to be had, from the smallest; none is larger. */
  List<Integer> widths(int width, int height) {
    int most = Math.min(widest, part(width, height, Focal.CENTRE).width);
    return IntStream.concat(Arrays.stream(WIDTHS).filter(each -> each < most), IntStream.of(most))
        .boxed()
        .toList();
  }

  /** The height of a rendition of that width, of a picture of that size. */
  int height(int width, int height, int rendered) {
    Rectangle part = part(width, height, Focal.CENTRE);
    return Math.max(1, Math.round((float) part.height * rendered / part.width));
  }

  private static int start(int hundredths, int length, int taken) {
    long middle = Math.round(length * hundredths / 100.0);
    return (int) Math.clamp(middle - taken / 2, 0, length - taken);
  }
}
