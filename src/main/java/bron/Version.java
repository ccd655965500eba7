package bron;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which Bron this is. */
final class Version {
  private Version() {}

  /** The version of the jar; "development" when it does not run from one. */
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Letters and digits that differ from build to build. */
  static String fingerprint() {
    try {
      Path place =
          Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().getPath());
      long stamp = Files.size(place) * 31 + Files.getLastModifiedTime(place).toMillis();
      return Long.toString(stamp, 36);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
