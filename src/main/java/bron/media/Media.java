package bron.media;

/**
 * A picture of the site.
 *
 * @param id the first 32 hexadecimal digits of the SHA-256 of its bytes
 * @param format the file ending: {@code jpg}, {@code png}, {@code gif} or {@code webp}
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 */
public record Media(String id, String format, int width, int height, long size) {
  /** Where the original is served. */
  public String address() {
    return address(id, format);
  }

  /** Where the original of a picture is served. */
  public static String address(String id, String format) {
    return "/media/" + id + "/original." + format;
  }
}
