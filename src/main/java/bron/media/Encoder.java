package bron.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as files without metadata. */
final class Encoder {
  /** A progressive JPEG is held in memory whole while it is written. */
  private static final int MOST_PROGRESSIVE = 8_000_000;

  private Encoder() {}

  static byte[] png(BufferedImage image) {
    return write("png", image, param -> {});
  }

  /** {@code quality} from 0 to 1. What is not too large for it gets sharper as it comes in. */
  static byte[] jpeg(BufferedImage image, float quality) {
    return write(
        "jpeg",
        image,
        param -> {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionQuality(quality);
          if (image.getWidth() * image.getHeight() <= MOST_PROGRESSIVE) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
          }
        });
  }

  /** {@code quality} from 0 to 1. */
  static byte[] webp(BufferedImage image, float quality) {
    return webp(image, CompressionType.Lossy, quality);
  }

  /** Every pixel as it is. */
  static byte[] losslessWebp(BufferedImage image) {
    return webp(image, CompressionType.Lossless, 0.5f);
  }

  private static byte[] webp(BufferedImage image, CompressionType type, float quality) {
    return write(
        "webp",
        image,
        param -> {
          WebPWriteParam webp = (WebPWriteParam) param;
          webp.setCompressionType(type);
          webp.setCompressionQuality(quality);
        });
  }

  private static byte[] write(String format, BufferedImage image, Consumer<ImageWriteParam> set) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      set.accept(param);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
