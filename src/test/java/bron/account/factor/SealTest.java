package bron.account.factor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  private static final byte[] SECRET = "twintig bytes geheim".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void opensForTheSameAccountWithTheSameKeyAlone() throws IOException {
    Path file = folder.resolve("bron.key");
    Seal seal = new Seal(file, new SecureRandom());
    String sealed = seal.close(SECRET, 1);
    assertThat(new Seal(file, new SecureRandom()).open(sealed, 1)).contains(SECRET);
    assertThat(seal.open(sealed, 2)).as("somebody else's row").isEmpty();
    assertThat(seal.close(SECRET, 1)).as("never the same twice").isNotEqualTo(sealed);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.delete(file);
    assertThat(seal.open(sealed, 1)).as("the key is gone").isEmpty();
    seal.close(SECRET, 1);
    assertThat(seal.open(sealed, 1)).as("another key").isEmpty();
  }
}
