package bron.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.coobird.thumbnailator.Thumbnails;

/** Makes the renditions of one picture, one after the other. */
final class Renderer {
  private static final float QUALITY = 0.75f;

  /** A picture of more pixels is read with every other line and column, if enough of them stay. */
  private static final long MANY_PIXELS = 24_000_000;

  private static final int ENOUGH_PIXELS_ACROSS = 4000;

  /** Lossless or not is decided in this width, or the nearest that there is. */
  private static final int TRIAL_WIDTH = 640;

  private final Media media;
  private final Focal focal;
  private final BooleanSupplier stopped;

  /** Of that picture, with crops around that point, until {@code stopped}. */
  Renderer(Media media, Focal focal, BooleanSupplier stopped) {
    this.media = media;
    this.focal = focal;
    this.stopped = stopped;
  }

  /** A rendition and its file. */
  record Made(Rendition rendition, byte[] bytes) {}

  /**
   * All that were asked for.
   *
   * @param formats see {@link Media#formats}
   */
  record Result(String formats, List<Made> made) {
    static final Result NOTHING = new Result("", List.of());
  }

  /**
   * The renditions of the picture in these crops; nothing of one that moves or cannot be decoded.
   * Empty when stopped.
   */
  Optional<Result> render(byte[] file, List<Crop> crops) {
    Format format = Format.ofEnding(media.format()).orElseThrow();
    if (Animation.moves(format, file)) {
      return Optional.of(Result.NOTHING);
    }
    Optional<BufferedImage> master = master(format, file);
    return master.isEmpty() ? Optional.of(Result.NOTHING) : render(format, master.get(), crops);
  }

  /** The picture in sRGB, as large as its largest renditions need it. */
  private Optional<BufferedImage> master(Format format, byte[] file) {
    boolean many = (long) media.width() * media.height() > MANY_PIXELS;
    int every = many && media.width() >= ENOUGH_PIXELS_ACROSS ? 2 : 1;
    return Decoder.decode(format, file, every)
        .filter(image -> image.getWidth() == (media.width() + every - 1) / every)
        .filter(image -> image.getHeight() == (media.height() + every - 1) / every)
        .map(this::shrunk)
        .map(image -> Colours.standard(format, file, image));
  }

  private BufferedImage shrunk(BufferedImage image) {
    int width = Math.min(needed(), image.getWidth());
    int height =
        (int) Math.max(1, Math.round((double) image.getHeight() * width / image.getWidth()));
    return scaled(image, all(image), width, height, image.getColorModel().hasAlpha());
  }

  /** The width of the whole picture in which no rendition is larger than the part it shows. */
  private int needed() {
    return (int)
        Arrays.stream(Crop.values())
            .mapToLong(
                crop ->
                    Math.ceilDiv(
                        (long) crop.widths(media.width(), media.height()).getLast() * media.width(),
                        (long) crop.part(media.width(), media.height(), focal).width))
            .max()
            .orElseThrow();
  }

  private Optional<Result> render(Format format, BufferedImage decoded, List<Crop> crops) {
    boolean seeThrough = Transparency.of(decoded);
    BufferedImage master = seeThrough ? decoded : opaque(decoded);
    String fallback = seeThrough ? "png" : "jpg";
    boolean webp = Webp.available() && fitsWebp();
    boolean lossless = webp && format != Format.JPEG && losslessIsSmaller(master);
    List<Made> made = new ArrayList<>();
    for (Crop crop : crops) {
      if (crop.of(media.width(), media.height()) != crop) {
        continue;
      }
      Rectangle part = crop.part(master.getWidth(), master.getHeight(), focal);
      for (int width : crop.widths(media.width(), media.height())) {
        if (stopped.getAsBoolean()) {
          return Optional.empty();
        }
        int height = crop.height(media.width(), media.height(), width);
        BufferedImage image = scaled(master, part, width, height, seeThrough);
        made.add(made(crop, width, fallback, fallback(image, seeThrough)));
        if (webp) {
          made.add(made(crop, width, "webp", webp(image, lossless)));
        }
      }
    }
    return Optional.of(new Result((webp ? "webp " : "") + fallback, made));
  }

  /** Whether the highest rendition does: the whole picture in full width. */
  private boolean fitsWebp() {
    int width = Crop.WHOLE.widths(media.width(), media.height()).getLast();
    return Crop.WHOLE.height(media.width(), media.height(), width) <= Webp.HIGHEST;
  }

  /** Drawings and screens are: what came as PNG or GIF may be a photograph all the same. */
  private static boolean losslessIsSmaller(BufferedImage master) {
    int width = Math.min(TRIAL_WIDTH, master.getWidth());
    int height = Math.max(1, master.getHeight() * width / master.getWidth());
    BufferedImage trial =
        scaled(master, all(master), width, height, master.getColorModel().hasAlpha());
    return webp(trial, true).length < webp(trial, false).length;
  }

  private Made made(Crop crop, int width, String format, byte[] bytes) {
    Focal around = crop == Crop.WHOLE ? Focal.CENTRE : focal;
    return new Made(new Rendition(crop, around, width, format), bytes);
  }

  private static byte[] fallback(BufferedImage image, boolean seeThrough) {
    return seeThrough ? Encoder.png(image) : Encoder.jpeg(image, QUALITY);
  }

  private static byte[] webp(BufferedImage image, boolean lossless) {
    return lossless ? Encoder.losslessWebp(image) : Encoder.webp(image, QUALITY);
  }

  private static Rectangle all(BufferedImage image) {
    return new Rectangle(image.getWidth(), image.getHeight());
  }

  /** Without the transparency of which it makes no use: JPEG has none. */
  private static BufferedImage opaque(BufferedImage image) {
    return image.getColorModel().hasAlpha()
        ? scaled(image, all(image), image.getWidth(), image.getHeight(), false)
        : image;
  }

  /** A part of an image in that size. */
  private static BufferedImage scaled(
      BufferedImage image, Rectangle part, int width, int height, boolean alpha) {
    try {
      return Thumbnails.of(image)
          .sourceRegion(part)
          .forceSize(width, height)
          .imageType(alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
          .asBufferedImage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
