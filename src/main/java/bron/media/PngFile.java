package bron.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Takes PNG files apart, chunk by chunk (W3C PNG, third edition). */
final class PngFile {
  private static final int SIGNATURE_BYTES = 8;
  private static final int LARGEST_PROFILE_BYTES = 4_000_000;

  /** What says how colours are meant; it goes before the palette. */
  private static final Set<String> COLOUR =
      Set.of("iCCP", "sRGB", "gAMA", "cHRM", "cICP", "mDCV", "cLLI", "sBIT");

  /** What is drawn. Texts, times and everything unknown go. */
  private static final Set<String> DRAWN =
      Set.of("PLTE", "IDAT", "IEND", "tRNS", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private PngFile() {}

  static Optional<Stripped> strip(ByteBuffer in) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteArrayOutputStream colour = new ByteArrayOutputStream();
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    head.writeBytes(Stripped.take(in, SIGNATURE_BYTES));
    int orientation = 1;
    String name = "";
    while (!name.equals("IEND")) {
      int start = in.position();
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - 8) {
        return Optional.empty();
      }
      name = name(Stripped.take(in, 4));
      ByteBuffer data = in.slice(in.position(), length);
      in.position(in.position() + length);
      boolean intact = checksum(in, start, length) == in.getInt();
      boolean first = start == SIGNATURE_BYTES;
      if (!intact || first != name.equals("IHDR")) {
        return Optional.empty();
      }
      if (first) {
        copy(in, start, head);
      } else if (COLOUR.contains(name) && length <= LARGEST_PROFILE_BYTES) {
        copy(in, start, colour);
      } else if (DRAWN.contains(name)) {
        copy(in, start, rest);
      } else if (name.equals("eXIf")) {
        orientation = Exif.orientation(data);
      }
    }
    return Optional.of(
        new Stripped(head.toByteArray(), colour.toByteArray(), rest.toByteArray(), orientation));
  }

  private static String name(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int checksum(ByteBuffer in, int start, int length) {
    CRC32 crc = new CRC32();
    crc.update(in.array(), start + 4, length + 4);
    return (int) crc.getValue();
  }

  private static void copy(ByteBuffer in, int start, ByteArrayOutputStream out) {
    out.write(in.array(), start, in.position() - start);
  }
}
