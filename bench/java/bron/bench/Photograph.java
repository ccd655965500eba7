package bron.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Uploads photographs of 40 megapixels, one as it is and one that was taken upright and has to be
 * turned, and waits until their sizes are made. {@code Photograph PORT}
 */
final class Photograph {
  private static final int WIDTH = 7_300;
  private static final int HEIGHT = 5_480;
  private static final int MOST_BYTES = 9_900_000;
  private static final int PATIENCE_SECONDS = 120;

  /** An EXIF segment that says: turn this a quarter to the right. */
  private static final byte[] TAKEN_UPRIGHT = {
    (byte) 0xFF,
    (byte) 0xE1,
    0,
    34,
    'E',
    'x',
    'i',
    'f',
    0,
    0,
    'M',
    'M',
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    6,
    0,
    0,
    0,
    0,
    0,
    0
  };

  private static final Pattern MADE = Pattern.compile("\"id\":\"([0-9a-f]+)\"");

  private Photograph() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    byte[] plain = photograph();
    byte[] upright = new byte[plain.length + TAKEN_UPRIGHT.length];
    System.arraycopy(plain, 0, upright, 0, 2);
    System.arraycopy(TAKEN_UPRIGHT, 0, upright, 2, TAKEN_UPRIGHT.length);
    System.arraycopy(plain, 2, upright, 2 + TAKEN_UPRIGHT.length, plain.length - 2);
    try (Editor editor = new Editor(port)) {
      upload(port, editor, "plain.jpg", plain);
      upload(port, editor, "upright.jpg", upright);
    }
  }

  private static void upload(int port, Editor editor, String name, byte[] file) throws Exception {
    long begin = System.nanoTime();
    String answer = editor.upload(name, file);
    Matcher made = MADE.matcher(answer);
    if (!made.find()) {
      throw new IllegalStateException("no picture: " + answer);
    }
    long taken = System.nanoTime();
    try (Client client = new Client(port)) {
      while (client.get("/media/" + made.group(1) + "/1280.webp").status() != 200) {
        if (System.nanoTime() - taken > PATIENCE_SECONDS * 1_000_000_000L) {
          throw new IllegalStateException("no sizes were made of " + answer);
        }
        Thread.sleep(200);
      }
    }
    System.err.printf(
        "%s: %,d bytes, taken in after %.1f s, its sizes made after %.1f s%n",
        name, file.length, (taken - begin) / 1e9, (System.nanoTime() - begin) / 1e9);
  }

  /** Large areas with some grain in them, as a camera makes, close below the most that is taken. */
  private static byte[] photograph() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int light = 64 + (x + y) * 128 / (WIDTH + HEIGHT) + random.nextInt(14);
        image.setRGB(x, y, light << 16 | light << 8 | (255 - light));
      }
    }
    byte[] best = new byte[0];
    for (float quality = 0.5f; quality < 0.97f; quality += 0.05f) {
      byte[] file = jpeg(image, quality);
      if (file.length > MOST_BYTES) {
        break;
      }
      best = file;
    }
    return best;
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
