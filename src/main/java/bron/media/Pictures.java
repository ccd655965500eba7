package bron.media;

import bron.db.Stores;
import java.awt.Dimension;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Decides which files are pictures of the site, and stores those. Safe for use by many threads. */
public final class Pictures {
  /** The size of the largest file where nobody has said otherwise. */
  public static final int USUAL_MEGABYTES = 10;

  /** No site takes in larger files than this. */
  public static final int MOST_MEGABYTES = 100;

  /** The largest picture, in pixels. */
  public static final long MOST_PIXELS = 50_000_000;

  private static final int ID_DIGITS = 32;
  private static final int LONGEST_FILENAME = 200;

  /** Decoded pictures are large: so many are worked on at once, and the others wait. */
  private final Semaphore turns = new Semaphore(2);

  private final int mostMegabytes;

  /** Takes files of the usual size. */
  public Pictures() {
    this(USUAL_MEGABYTES);
  }

  /** Takes files that are no larger. */
  public Pictures(int mostMegabytes) {
    this.mostMegabytes = mostMegabytes;
  }

  /** The size of the largest file. */
  public int mostMegabytes() {
    return mostMegabytes;
  }

  /** The size of the largest file. */
  public int mostBytes() {
    return mostMegabytes * 1024 * 1024;
  }

  /** What came of looking at a file. */
  public sealed interface Checked {
    /** It is a picture of the site. */
    record Accepted(Picture picture) implements Checked {}

    /** It is not, for this reason. */
    record Refused(Refusal reason) implements Checked {}
  }

  /**
   * Looks at a file, whatever its name: tells its type by what is in it, takes out the metadata,
   * turns it upright, and decodes it to see whether that can be done. Dimensions are looked at
   * before anything is decoded.
   */
  public Checked check(byte[] bytes) {
    if (bytes.length == 0) {
      return new Checked.Refused(Refusal.EMPTY);
    }
    if (bytes.length > mostBytes()) {
      return new Checked.Refused(Refusal.TOO_LARGE);
    }
    Optional<Format> format = Format.of(bytes);
    if (format.isEmpty()) {
      return new Checked.Refused(Format.isHeif(bytes) ? Refusal.HEIF : Refusal.NO_PICTURE);
    }
    turns.acquireUninterruptibly();
    try {
      return check(format.get(), bytes);
    } finally {
      turns.release();
    }
  }

  /**
   * A picture that comes with the program: stripped, but not decoded to see whether it can be, for
   * that has been seen before it was delivered.
   *
   * @throws IllegalArgumentException when it is no picture after all
   */
  public Picture delivered(byte[] bytes) {
    return Format.of(bytes)
        .flatMap(
            format -> Stripped.of(format, bytes).flatMap(file -> picture(format, file.bytes())))
        .orElseThrow(() -> new IllegalArgumentException("no picture"));
  }

  /**
   * Stores a picture in this transaction; without effect when the site has it already.
   *
   * @param filename as it came, with or without folders
   */
  public void store(
      Stores stores, Picture picture, String filename, Optional<Long> accountId, Instant at) {
    Media media = picture.media();
    MediaStore store = stores.of(MediaStore.class);
    store.insert(
        media.id(),
        media.format(),
        media.width(),
        media.height(),
        media.size(),
        plain(filename),
        at,
        accountId);
    store.insertOriginal(media.id(), picture.bytes());
  }

  private static Checked check(Format format, byte[] bytes) {
    Optional<Stripped> stripped = Stripped.of(format, bytes);
    Optional<Dimension> size = stripped.flatMap(file -> Decoder.size(format, file.bytes()));
    if (size.isEmpty()) {
      return new Checked.Refused(Refusal.BROKEN);
    }
    if ((long) size.get().width * size.get().height > MOST_PIXELS) {
      return new Checked.Refused(Refusal.TOO_MANY_PIXELS);
    }
    return stripped
        .flatMap(file -> upright(format, file))
        .<Checked>map(Checked.Accepted::new)
        .orElse(new Checked.Refused(Refusal.BROKEN));
  }

  private static Optional<Picture> upright(Format format, Stripped file) {
    if (file.orientation() != 1) {
      return Upright.of(format, file).flatMap(turned -> picture(turned.format(), turned.file()));
    }
    byte[] bytes = file.bytes();
    return Decoder.decodes(format, bytes) ? picture(format, bytes) : Optional.empty();
  }

  private static Optional<Picture> picture(Format format, byte[] bytes) {
    return Decoder.size(format, bytes)
        .filter(size -> size.width > 0 && size.height > 0)
        .map(size -> Media.fresh(id(bytes), format.ending(), size.width, size.height, bytes.length))
        .map(media -> new Picture(media, bytes));
  }

  private static String id(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last part of a file's name, without what cannot be seen. */
  private static String plain(String filename) {
    String last =
        filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
    String seen = last.replaceAll("[\\p{C}]", "").strip();
    return seen.length() > LONGEST_FILENAME ? seen.substring(0, LONGEST_FILENAME) : seen;
  }
}
