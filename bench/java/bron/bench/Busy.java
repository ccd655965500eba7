package bron.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A newsroom at work: saves an article once a second, publishes it every tenth time, and takes in
 * one photograph of 40 megapixels. {@code Busy PORT SECONDS}
 */
final class Busy {
  private static final int WIDTH = 7_300;
  private static final int HEIGHT = 5_480;
  private static final int MOST_BYTES = 10_000_000;

  private Busy() {}

  public static void main(String[] args) throws Exception {
    long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
    byte[] photograph = photograph();
    System.err.printf("a photograph of %,d bytes%n", photograph.length);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("language", "nl");
    fields.put("headline", "Een redactie aan het werk");
    fields.put("body", "Wie dit leest weet dat het alleen om te meten is. ".repeat(80));
    try (Editor editor = new Editor(Integer.parseInt(args[0]))) {
      long article = editor.begin(fields);
      editor.publish(article, "first", "");
      for (int saves = 1; System.nanoTime() < end; saves++) {
        fields.put("standfirst", "Bewaard voor de " + saves + "e keer.");
        editor.save(article, editor.newest(article), fields);
        if (saves % 10 == 0) {
          editor.publish(article, "typo", "");
        }
        if (saves == 5) {
          System.err.println("taken in: " + editor.upload("photograph.jpg", photograph));
        }
        Thread.sleep(1_000);
      }
    }
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
