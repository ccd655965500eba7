package bron.media;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures by Java's Image I/O and its TwelveMonkeys readers, and takes no exception of
 * theirs for an accident: a file that they stumble over does not decode.
 */
final class Decoder {
  /** To find out whether a picture decodes, this many pixels of it are kept in memory. */
  private static final long TRIAL_PIXELS = 1_000_000;

  /** Where the readers live that call native code. */
  private static final String NATIVE = "com.luciad.";

  private Decoder() {}

  /** The size that the file's header tells; nothing else of it is read. */
  static Optional<Dimension> size(Format format, byte[] bytes) {
    if (format == Format.GIF) {
      return Optional.of(new Dimension(little(bytes, 6), little(bytes, 8)));
    }
    return reading(format, bytes, reader -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
  }

  /** Whether all of the (first) picture can be decoded. */
  static boolean decodes(Format format, byte[] bytes) {
    return reading(format, bytes, Decoder::sample).isPresent();
  }

  /** The picture in full: at most four bytes of memory a pixel, eight of a PNG in 16 bits. */
  static Optional<BufferedImage> decode(Format format, byte[] bytes) {
    return reading(format, bytes, reader -> reader.read(0));
  }

  /** Of every so many lines and columns of the picture the first. */
  static Optional<BufferedImage> decode(Format format, byte[] bytes, int every) {
    return reading(format, bytes, reader -> sample(reader, every));
  }

  private static BufferedImage sample(ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    return sample(reader, (int) Math.ceil(Math.sqrt((double) pixels / TRIAL_PIXELS)));
  }

  private static BufferedImage sample(ImageReader reader, int every) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
    return reader.read(0, param);
  }

  private static int little(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ImageReader reader) throws IOException;
  }

  private static <T> Optional<T> reading(Format format, byte[] bytes, Reading<T> work) {
    ImageReader reader = reader(format);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      return Optional.ofNullable(work.of(reader));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** In plain Java: no file from elsewhere reaches the native code that WebP is written with. */
  private static ImageReader reader(Format format) {
    for (var readers = ImageIO.getImageReadersByFormatName(format.name()); readers.hasNext(); ) {
      ImageReader reader = readers.next();
      if (!reader.getClass().getName().startsWith(NATIVE)) {
        return reader;
      }
    }
    throw new IllegalStateException("no reader of " + format);
  }
}
