package bron.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Takes WebP files apart, chunk by chunk (RFC 9649, section 2). */
final class WebpFile {
  private static final int CONTAINER_BYTES = 12;
  private static final byte SAYS_EXIF_OR_XMP = 0x08 | 0x04;
  private static final Set<String> DRAWN =
      Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

  private WebpFile() {}

  static Optional<Stripped> strip(ByteBuffer in) {
    in.order(ByteOrder.LITTLE_ENDIAN);
    byte[] container = Stripped.take(in, CONTAINER_BYTES);
    int size = in.getInt(4);
    if (size < 4 || size > in.limit() - 8) {
      return Optional.empty();
    }
    in.limit(size + 8);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    int orientation = 1;
    while (in.hasRemaining()) {
      byte[] name = Stripped.take(in, 4);
      int length = in.getInt();
      byte[] data = Stripped.take(in, length);
      if (length % 2 == 1 && in.hasRemaining()) {
        in.get();
      }
      String chunk = new String(name, StandardCharsets.ISO_8859_1);
      if (chunk.equals("EXIF")) {
        orientation = Exif.orientation(ByteBuffer.wrap(data));
      } else if (DRAWN.contains(chunk)) {
        if (chunk.equals("VP8X") && length > 0) {
          data[0] &= ~SAYS_EXIF_OR_XMP;
        }
        write(chunks, name, data);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN).putInt(4, chunks.size() + 4);
    out.writeBytes(container);
    out.writeBytes(chunks.toByteArray());
    return Optional.of(Stripped.whole(out.toByteArray(), orientation));
  }

  private static void write(ByteArrayOutputStream out, byte[] name, byte[] data) {
    out.writeBytes(name);
    out.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array());
    out.writeBytes(data);
    if (data.length % 2 == 1) {
      out.write(0);
    }
  }
}
