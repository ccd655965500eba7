package bron.media;

import com.luciad.imageio.webp.WebPWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this machine can write WebP: that is native code, which not every machine can load. */
final class Webp {
  /** The format has 14 bits for the width and the height of a picture. */
  static final int HIGHEST = 16_383;

  private static final Logger LOG = LoggerFactory.getLogger(Webp.class);
  private static final boolean AVAILABLE = load();

  private Webp() {}

  static boolean available() {
    return AVAILABLE;
  }

  private static boolean load() {
    try {
      WebPWrapper.loadNativeLibrary();
      return true;
    } catch (LinkageError | RuntimeException e) {
      LOG.warn(
          "WebP cannot be written on this machine; pictures are made in JPEG and PNG alone", e);
      return false;
    }
  }
}
