package bron.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Picture files made on the spot, and what can be put into them. */
public final class TestPictures {
  private TestPictures() {}

  /** Red on the left, blue on the right. */
  public static BufferedImage halves(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return image;
  }

  /** The sRGB profile with red and blue changed for each other. */
  static byte[] swappedProfile() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    ByteBuffer data = ByteBuffer.wrap(profile);
    int red = tag(data, "rXYZ");
    int blue = tag(data, "bXYZ");
    int place = data.getInt(red + 4);
    data.putInt(red + 4, data.getInt(blue + 4));
    data.putInt(blue + 4, place);
    return profile;
  }

  private static int tag(ByteBuffer profile, String name) {
    int at = 132;
    while (!new String(profile.array(), at, 4, StandardCharsets.ISO_8859_1).equals(name)) {
      at += 12;
    }
    return at;
  }

  /** {@link #halves} as a file: {@code jpeg}, {@code png} or {@code gif}. */
  public static byte[] file(String format, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(halves(width, height), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An EXIF structure that says that orientation and holds a secret. */
  static byte[] exif(int orientation) {
    return join(
        text("MM\0*"),
        ByteBuffer.allocate(22)
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .array(),
        text("SECRET 52.3731 N 4.8922 E"));
  }

  /** A real colour profile. */
  static byte[] profile() {
    return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
  }

  /** A JPEG segment. */
  static byte[] segment(int marker, byte[]... data) {
    byte[] all = join(data);
    int length = all.length + 2;
    return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, all);
  }

  /** A PNG chunk. */
  static byte[] chunk(String name, byte[]... data) {
    byte[] all = join(data);
    byte[] named = join(text(name), all);
    CRC32 crc = new CRC32();
    crc.update(named);
    return join(number(all.length), named, number((int) crc.getValue()));
  }

  static byte[] deflated(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  /** With something put in at that place. */
  public static byte[] insert(byte[] file, int at, byte[]... more) {
    return join(Arrays.copyOf(file, at), join(more), Arrays.copyOfRange(file, at, file.length));
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The bytes as text, to look for something in them. */
  static String seen(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
