package bron.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Tells pictures that move: those stay as they are. */
final class Animation {
  private static final int PNG_SIGNATURE_BYTES = 8;
  private static final int PNG_CHUNK_BYTES = 12;
  private static final int WEBP_CHUNK = 12;
  private static final int WEBP_FLAGS = 20;
  private static final int WEBP_MOVES = 0x02;

  private Animation() {}

  /** Whether a file that has been taken apart and put together again has several frames. */
  static boolean moves(Format format, byte[] file) {
    return switch (format) {
      case JPEG -> false;
      case PNG -> beginsWithControl(ByteBuffer.wrap(file));
      case GIF -> GifFile.frames(ByteBuffer.wrap(file)) > 1;
      case WEBP -> name(file, WEBP_CHUNK).equals("VP8X") && (file[WEBP_FLAGS] & WEBP_MOVES) != 0;
    };
  }

  /** An animated PNG says so before its first pixels. */
  private static boolean beginsWithControl(ByteBuffer in) {
    int at = PNG_SIGNATURE_BYTES;
    while (at < in.limit() - PNG_CHUNK_BYTES) {
      String name = name(in.array(), at + 4);
      if (name.equals("acTL") || name.equals("IDAT")) {
        return name.equals("acTL");
      }
      at += in.getInt(at) + PNG_CHUNK_BYTES;
    }
    return false;
  }

  private static String name(byte[] file, int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }
}
