package bron.media;

import java.util.List;
import java.util.Optional;

/**
 * A picture of the site.
 *
 * @param id the first 32 hexadecimal digits of the SHA-256 of its bytes
 * @param format the file ending: {@code jpg}, {@code png}, {@code gif} or {@code webp}
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 * @param formats of its renditions, with spaces between them; empty until they are made, an empty
 *     text where the original is all there is
 * @param focalX of its crops
 * @param focalY of its crops
 */
public record Media(
    String id,
    String format,
    int width,
    int height,
    long size,
    Optional<String> formats,
    int focalX,
    int focalY) {
  /** One that has no renditions yet. */
  static Media fresh(String id, String format, int width, int height, long size) {
    return new Media(
        id, format, width, height, size, Optional.empty(), Focal.CENTRE.x(), Focal.CENTRE.y());
  }

  /** Where the original is served. */
  public String address() {
    return address(id, format);
  }

  /** Where the original of a picture is served. */
  public static String address(String id, String format) {
    return "/media/" + id + "/original." + format;
  }

  /** The picture in a place of a page. */
  public Shown shown(PicturePlace place) {
    return Shown.of(this, place);
  }

  /**
   * A picture by itself, for programs that take one address: share cards, structured data.
   *
   * @param address its path
   * @param type its media type
   * @param width in pixels
   * @param height in pixels
   */
  public record Sized(String address, String type, int width, int height) {}

  /**
   * The picture in a shape for programs that know no WebP: of its renditions in JPEG or PNG the
   * narrowest that is at least so wide, or else the widest there is. So {@code sized(Crop.WIDE,
   * 1200)} is what Open Graph and schema.org want of 16:9. The original, whole, as long as there
   * are no renditions and where there never are.
   */
  public Sized sized(Crop crop, int leastWidth) {
    if (!rendered()) {
      return new Sized(address(), Format.typeOf(format), width, height);
    }
    Crop shape = crop.of(width, height);
    int chosen = width(shape, leastWidth);
    return new Sized(
        rendition(shape, chosen, fallback()),
        Format.typeOf(fallback()),
        chosen,
        shape.height(width, height, chosen));
  }

  /**
   * The whole picture at an address that is the same before its renditions are made and after, for
   * feeds, which do not move: of a JPEG the narrowest rendition that is at least so wide, which
   * leads to the original for the time being; in which format there are renditions of others is not
   * known before, so of those the original.
   */
  public Sized steady(int leastWidth) {
    boolean never = formats.filter(String::isEmpty).isPresent();
    if (never || !format.equals(Format.JPEG.ending())) {
      return new Sized(address(), Format.typeOf(format), width, height);
    }
    int chosen = width(Crop.WHOLE, leastWidth);
    return new Sized(
        rendition(Crop.WHOLE, chosen, format),
        Format.typeOf(format),
        chosen,
        Crop.WHOLE.height(width, height, chosen));
  }

  private int width(Crop shape, int leastWidth) {
    List<Integer> widths = shape.widths(width, height);
    return widths.stream().filter(each -> each >= leastWidth).findFirst().orElse(widths.getLast());
  }

  /** Whether there are renditions of it. */
  boolean rendered() {
    return formats.filter(each -> !each.isEmpty()).isPresent();
  }

  /** Whether there are renditions in WebP. */
  boolean webp() {
    return formats.orElse("").startsWith("webp");
  }

  /** The format of the renditions for who knows no WebP. */
  String fallback() {
    String all = formats.orElse("");
    return all.substring(all.indexOf(' ') + 1);
  }

  /** The address of a rendition. */
  String rendition(Crop crop, int renditionWidth, String renditionFormat) {
    Focal focal = new Focal(focalX, focalY);
    return new Rendition(crop, focal, renditionWidth, renditionFormat).address(id);
  }

  /** Whether there is such a rendition, will be, or was to be. */
  boolean has(Rendition rendition) {
    boolean known =
        !rendered() || List.of(formats.orElse("").split(" ")).contains(rendition.format());
    return known
        && rendition.crop().of(width, height) == rendition.crop()
        && rendition.crop().widths(width, height).contains(rendition.width());
  }
}
