package bron.transfer;

import bron.media.Picture;
import bron.media.Pictures;
import bron.media.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads the pictures that article files name. A name is relative to the file that has it, and may
 * climb, but not out of the root: what is imported can show nothing else of the machine, and a
 * symbolic link is no way around that.
 */
final class PictureFiles {
  private final Path root;

  /** Below that folder alone. */
  PictureFiles(Path root) {
    this.root = root;
  }

  /** A picture cannot be had; the message says why, in one line. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(String message) {
      super(message);
    }
  }

  /** The bytes of a picture that an article file names. */
  byte[] read(Path article, String name) throws Unavailable {
    Path file = resolve(article, name);
    try {
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        throw outside(name);
      }
      if (!Files.isRegularFile(file)) {
        throw new Unavailable("is no file: " + name);
      }
      if (Files.size(file) > Pictures.MOST_MEGABYTES * 1024L * 1024) {
        throw new Unavailable(reason(Refusal.TOO_LARGE) + ": " + name);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Unavailable("cannot be read: " + name);
    }
  }

  private Path resolve(Path article, String name) throws Unavailable {
    try {
      Path given = article.getFileSystem().getPath(name);
      Path file = article.resolveSibling(given).normalize();
      if (given.isAbsolute() || name.contains("\\") || !file.startsWith(root)) {
        throw outside(name);
      }
      return file;
    } catch (InvalidPathException e) {
      throw new Unavailable("is no name of a file: " + name.replaceAll("\\p{C}", "?"));
    }
  }

  private Unavailable outside(String name) {
    return new Unavailable("is outside the folder " + root + ": " + name);
  }

  /** The picture, once looked at. */
  static Picture accepted(Pictures.Checked checked, String name) throws Unavailable {
    return switch (checked) {
      case Pictures.Checked.Accepted accepted -> accepted.picture();
      case Pictures.Checked.Refused refused ->
          throw new Unavailable(reason(refused.reason()) + ": " + name);
    };
  }

  private static String reason(Refusal refusal) {
    return switch (refusal) {
      case MISSING, EMPTY -> "is empty";
      case HEIF -> "is AVIF or HEIC, which Bron cannot open";
      case NO_PICTURE -> "is no JPEG, PNG, GIF or WebP";
      case TOO_LARGE -> "is larger than BRON_MAX_UPLOAD allows";
      case TOO_MANY_PIXELS ->
          String.format(Locale.ROOT, "has more than %,d pixels", Pictures.MOST_PIXELS);
      case BROKEN -> "is damaged or incomplete";
    };
  }
}
