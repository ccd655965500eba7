package bron.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture in one size, shape and format. Its name holds all that its pixels depend on, so that
 * what stands at an address never changes: {@code 640.webp}, {@code 1280-16x9-50-33.jpg}.
 *
 * @param crop the shape
 * @param focal where a crop was made around; {@link Focal#CENTRE} for the whole picture
 * @param width in pixels
 * @param format the file ending
 */
record Rendition(Crop crop, Focal focal, int width, String format) {
  private static final Pattern NAME =
      Pattern.compile(
          "([1-9]\\d{0,3})(?:-(16x9|4x3|1x1)-(\\d|[1-9]\\d|100)-(\\d|[1-9]\\d|100))?"
              + "\\.(webp|jpg|png)");

  /** The rendition of that name. */
  static Optional<Rendition> of(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Crop.of(parts.group(2) == null ? "" : parts.group(2)).map(crop -> of(crop, parts))
        : Optional.empty();
  }

  private static Rendition of(Crop crop, Matcher parts) {
    Focal focal = crop == Crop.WHOLE ? Focal.CENTRE : new Focal(number(parts, 3), number(parts, 4));
    return new Rendition(crop, focal, number(parts, 1), parts.group(5));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** The last part of its address. */
  String name() {
    String shape = crop == Crop.WHOLE ? "" : "-" + crop.key() + "-" + focal.x() + "-" + focal.y();
    return width + shape + "." + format;
  }

  /** Where it is served. */
  String address(String mediaId) {
    return "/media/" + mediaId + "/" + name();
  }

  /** The same of the same picture around another point. */
  Rendition around(Focal other) {
    return crop == Crop.WHOLE ? this : new Rendition(crop, other, width, format);
  }
}
