package bron.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of picture that the site takes, told apart by their first bytes alone. */
public enum Format {
  /** ISO/IEC 10918. */
  JPEG("jpg", "image/jpeg"),
  /** W3C PNG. */
  PNG("png", "image/png"),
  /** GIF 87a and 89a. */
  GIF("gif", "image/gif"),
  /** RFC 9649. */
  WEBP("webp", "image/webp");

  private static final List<String> HEIF_BRANDS =
      List.of("avif", "avis", "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");

  private final String ending;
  private final String type;

  Format(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /** How its files end, as in {@link Media#format}. */
  public String ending() {
    return ending;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** The format whose files end so. */
  public static Optional<Format> ofEnding(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  /** The media type of files that end so: of any {@link Media} or rendition. */
  public static String typeOf(String ending) {
    return ofEnding(ending).orElseThrow().type;
  }

  /** The format that those bytes begin as; whether they are a whole picture is not said. */
  static Optional<Format> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
  }

  /** Whether those bytes begin as AVIF or HEIC, for which there is no decoder here. */
  static boolean isHeif(byte[] bytes) {
    return has(bytes, 4, "ftyp") && HEIF_BRANDS.stream().anyMatch(brand -> has(bytes, 8, brand));
  }

  private boolean begins(byte[] bytes) {
    return switch (this) {
      case JPEG -> has(bytes, 0, "\u00FF\u00D8\u00FF");
      case PNG -> has(bytes, 0, "\u0089PNG\r\n\u001A\n");
      case GIF -> has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a");
      case WEBP -> has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP");
    };
  }

  private static boolean has(byte[] bytes, int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
