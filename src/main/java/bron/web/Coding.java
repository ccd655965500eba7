package bron.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are packed on their way (RFC 9110, section 8.4.1). */
public enum Coding {
  /** Not at all. */
  IDENTITY(""),
  /** RFC 1952. */
  GZIP("gzip"),
  /** RFC 7932. */
  BROTLI("br");

  /** Browsers send few different headers; what others make up is read anew each time. */
  private static final int MOST_REMEMBERED = 64;

  private static final Map<String, Coding> CHOICES = new ConcurrentHashMap<>();

  /** Reaches back 256 kB, which is more than a page has, and takes a fraction of the memory. */
  private static final int BROTLI_WINDOW = 18;

  private final String token;

  Coding(String token) {
    this.token = token;
  }

  /** Its name in {@code Content-Encoding}; empty for {@link #IDENTITY}, which has none there. */
  public String token() {
    return token;
  }

  /**
   * What is sent to a client that says what it takes (RFC 9110, section 12.5.3): what it prefers,
   * and of what it likes equally the smallest.
   *
   * @param acceptEncoding the header; null where there is none
   */
  public static Coding chosen(@Nullable String acceptEncoding) {
    if (acceptEncoding == null || acceptEncoding.isEmpty()) {
      return IDENTITY;
    }
    Coding known = CHOICES.get(acceptEncoding);
    if (known != null) {
      return known;
    }
    Coding choice = choose(acceptEncoding);
    if (CHOICES.size() < MOST_REMEMBERED) {
      CHOICES.put(acceptEncoding, choice);
    }
    return choice;
  }

  private static Coding choose(String acceptEncoding) {
    double gzip = -1;
    double brotli = -1;
    double others = 0;
    for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
      String[] words = part.strip().split("\\s*;\\s*", 2);
      double weight = words.length == 1 ? 1 : weight(words[1]);
      switch (words[0]) {
        case "gzip", "x-gzip" -> gzip = weight;
        case "br" -> brotli = weight;
        case "*" -> others = weight;
        default -> {}
      }
    }
    gzip = gzip < 0 ? others : gzip;
    brotli = !Brotli.there() ? 0 : brotli < 0 ? others : brotli;
    return brotli > 0 && brotli >= gzip ? BROTLI : gzip > 0 ? GZIP : IDENTITY;
  }

  private static double weight(String parameter) {
    try {
      return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2).strip()) : 1;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /**
   * Packs bytes.
   *
   * @param thoroughly whether to take all the time it takes, for what is packed once and sent for
   *     as long as the program runs
   */
  byte[] pack(byte[] bytes, boolean thoroughly) {
    return switch (this) {
      case IDENTITY -> bytes;
      case GZIP -> gzip(bytes, thoroughly ? Deflater.BEST_COMPRESSION : 6);
      case BROTLI -> Brotli.pack(bytes, thoroughly ? 11 : 5);
    };
  }

  private static byte[] gzip(byte[] bytes, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(level);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What {@link #GZIP} made of these. */
  static byte[] unpacked(byte[] gzip) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Native code, loaded when the first client takes what it makes. */
  private static final class Brotli {
    private static final boolean THERE = Brotli4jLoader.isAvailable();

    static boolean there() {
      return THERE;
    }

    static byte[] pack(byte[] bytes, int quality) {
      try {
        return Encoder.compress(
            bytes, new Encoder.Parameters().setQuality(quality).setWindow(BROTLI_WINDOW));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
