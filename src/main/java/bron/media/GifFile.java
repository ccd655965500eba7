package bron.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Takes GIF files apart, block by block (GIF 89a). */
final class GifFile {
  private static final int SCREEN_BYTES = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;

  /** The applications whose extensions change what is seen: repetition and colour. */
  private static final Set<String> SEEN = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

  private GifFile() {}

  /** How many pictures follow each other in a file that {@link #strip} has made. */
  static int frames(ByteBuffer in) {
    skipColours(in, Stripped.take(in, SCREEN_BYTES)[10]);
    int frames = 0;
    int kind = in.get() & 0xFF;
    while (kind != TRAILER) {
      if (kind == IMAGE) {
        skipColours(in, Stripped.take(in, 9)[8]);
        frames++;
      }
      in.get();
      skipBlocks(in);
      kind = in.get() & 0xFF;
    }
    return frames;
  }

  static Optional<Stripped> strip(ByteBuffer in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    skipColours(in, Stripped.take(in, SCREEN_BYTES)[10]);
    copy(in, 0, out);
    boolean drawn = false;
    while (true) {
      int start = in.position();
      int kind = in.get() & 0xFF;
      if (kind == TRAILER) {
        copy(in, start, out);
        return drawn ? Optional.of(Stripped.whole(out.toByteArray(), 1)) : Optional.empty();
      } else if (kind == IMAGE) {
        byte[] descriptor = Stripped.take(in, 9);
        skipColours(in, descriptor[8]);
        in.get();
        skipBlocks(in);
        drawn = true;
        copy(in, start, out);
      } else if (kind == EXTENSION) {
        boolean stays = stays(in);
        skipBlocks(in);
        if (stays) {
          copy(in, start, out);
        }
      } else {
        return Optional.empty();
      }
    }
  }

  /** Whether an extension stays, told by its label and, of an application's, by its first block. */
  private static boolean stays(ByteBuffer in) {
    int label = in.get() & 0xFF;
    if (label != APPLICATION) {
      return label == GRAPHIC_CONTROL;
    }
    byte[] block = Stripped.take(in.duplicate(), 12);
    return SEEN.contains(new String(block, 1, 11, StandardCharsets.ISO_8859_1));
  }

  private static void skipColours(ByteBuffer in, byte flags) {
    if ((flags & 0x80) != 0) {
      Stripped.take(in, 3 << ((flags & 7) + 1));
    }
  }

  private static void skipBlocks(ByteBuffer in) {
    int length = in.get() & 0xFF;
    while (length > 0) {
      Stripped.take(in, length);
      length = in.get() & 0xFF;
    }
  }

  private static void copy(ByteBuffer in, int start, ByteArrayOutputStream out) {
    out.write(in.array(), start, in.position() - start);
  }
}
