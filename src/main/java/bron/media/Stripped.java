package bron.media;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A picture file without what is nobody's business: places, times, owners, cameras, thumbnails,
 * comments, and whatever stood behind its end. What is drawn stays byte for byte.
 *
 * @param head what goes before the colour profile
 * @param profile what says how its colours are meant, in the format's own syntax; may be empty
 * @param rest what follows
 * @param orientation how it is to be turned, 1 to 8 as in EXIF; 1 where it stands upright
 */
record Stripped(byte[] head, byte[] profile, byte[] rest, int orientation) {
  /** Of a format in which nothing is turned or moved. */
  static Stripped whole(byte[] bytes, int orientation) {
    return new Stripped(bytes, new byte[0], new byte[0], orientation);
  }

  /** Takes a file apart; empty when it is not built as its format says, or ends too soon. */
  static Optional<Stripped> of(Format format, byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      return switch (format) {
        case JPEG -> JpegFile.strip(in);
        case PNG -> PngFile.strip(in);
        case GIF -> GifFile.strip(in);
        case WEBP -> WebpFile.strip(in);
      };
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** The file. */
  byte[] bytes() {
    return with(profile);
  }

  /** The file with another colour profile, which may be empty. */
  byte[] with(byte[] otherProfile) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(head.length + otherProfile.length + rest.length);
    out.writeBytes(head);
    out.writeBytes(otherProfile);
    out.writeBytes(rest);
    return out.toByteArray();
  }

  /** The next {@code length} bytes. */
  static byte[] take(ByteBuffer in, int length) {
    if (length < 0) {
      throw new BufferUnderflowException();
    }
    byte[] taken = new byte[Math.min(length, in.remaining() + 1)];
    in.get(taken);
    return taken;
  }
}
