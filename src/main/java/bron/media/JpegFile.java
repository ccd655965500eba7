package bron.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Takes JPEG files apart, segment by segment (ISO/IEC 10918-1, annex B). */
final class JpegFile {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COM = 0xFE;

  /** A JFIF header without its thumbnail. */
  private static final int JFIF_LENGTH = 14;

  /** Progressive pictures have about ten; thousands of empty ones are made to wear decoders out. */
  private static final int MOST_SCANS = 100;

  private final ByteBuffer in;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private int orientation = 1;
  private int scans;

  private JpegFile(ByteBuffer in) {
    this.in = in;
  }

  static Optional<Stripped> strip(ByteBuffer in) {
    return new JpegFile(in).read();
  }

  private Optional<Stripped> read() {
    if ((in.getShort() & 0xFFFF) != (0xFF00 | SOI)) {
      return Optional.empty();
    }
    head.writeBytes(new byte[] {(byte) 0xFF, (byte) SOI});
    while (scans <= MOST_SCANS) {
      if ((in.get() & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      int marker = 0xFF;
      while (marker == 0xFF) {
        marker = in.get() & 0xFF;
      }
      if (marker == EOI) {
        rest.writeBytes(new byte[] {(byte) 0xFF, (byte) EOI});
        return Optional.of(
            new Stripped(
                head.toByteArray(), profile.toByteArray(), rest.toByteArray(), orientation));
      }
      if (marker < 0xC0 || (marker >= 0xD0 && marker <= SOI)) {
        return Optional.empty();
      }
      segment(marker, Stripped.take(in, (in.getShort() & 0xFFFF) - 2));
    }
    return Optional.empty();
  }

  private void segment(int marker, byte[] data) {
    if (marker == APP0 && begins(data, "JFIF\0") && data.length >= JFIF_LENGTH) {
      byte[] jfif = Arrays.copyOf(data, JFIF_LENGTH);
      jfif[12] = 0;
      jfif[13] = 0;
      write(head, marker, jfif);
    } else if (marker == APP1 && begins(data, "Exif\0\0")) {
      orientation = Exif.orientation(ByteBuffer.wrap(data, 6, data.length - 6).slice());
    } else if (marker == APP2 && begins(data, "ICC_PROFILE\0")) {
      write(profile, marker, data);
    } else if (marker == APP14 && begins(data, "Adobe")) {
      write(rest, marker, data);
    } else if (!(marker >= APP0 && marker <= APP15) && marker != COM) {
      write(rest, marker, data);
    }
    if (marker == SOS) {
      scans++;
      scan();
    }
  }

  /** Copies entropy-coded data up to the next marker that is no restart. */
  private void scan() {
    int start = in.position();
    while (true) {
      if (in.get() == (byte) 0xFF) {
        int next = in.get(in.position()) & 0xFF;
        if (next != 0 && !(next >= 0xD0 && next <= 0xD7)) {
          break;
        }
      }
    }
    in.position(in.position() - 1);
    rest.write(in.array(), start, in.position() - start);
  }

  private static boolean begins(byte[] data, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
    return data.length >= wanted.length
        && Arrays.equals(data, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static void write(ByteArrayOutputStream out, int marker, byte[] data) {
    int length = data.length + 2;
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
    out.writeBytes(data);
  }
}
