package bron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is stopped says how far it came, and that is how far it came. */
class ImportStoppedTest {
  private static final int FILES = 600;
  private static final Pattern TOLD =
      Pattern.compile(
          "bron: stopped; (\\d+) of 600 files: (\\d+) published, 0 drafts, 0 unchanged, 0 refused");

  @TempDir Path folder;

  @Test
  void whatIsToldIsWhatIsThere() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          articles.resolve(i + ".md"),
          "---\nheadline: Kop %d\nlang: nl\npublished: 2024-05-15T11:14:00+02:00\n---\nTekst.\n"
              .formatted(i));
    }
    Path data = Files.createDirectory(folder.resolve("data"));
    Path database = data.resolve("bron.db");
    bron.db.Database.open(database).close();
    Path err = folder.resolve("err");
    Process process = start(articles, data, err);
    try (Connection beside = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      while (process.isAlive() && articles(beside) == 0) {
        Thread.onSpinWait();
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(process.exitValue()).as("128 and the number of the signal").isEqualTo(143);
      Matcher told = TOLD.matcher(Files.readString(err).strip());
      assertThat(told.matches()).as(Files.readString(err)).isTrue();
      assertThat(told.group(1)).isEqualTo(told.group(2));
      assertThat(Integer.parseInt(told.group(1)))
          .isBetween(1, FILES - 1)
          .isEqualTo(articles(beside));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path articles, Path data, Path err) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            System.getProperty("java.class.path"),
            "bron.Main",
            "import",
            "--data",
            data.toString(),
            articles.toString());
    return builder
        .redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int articles(Connection beside) throws SQLException {
    try (ResultSet rows =
        beside
            .createStatement()
            .executeQuery("SELECT count(*) FROM article WHERE state = 'live'")) {
      return rows.getInt(1);
    }
  }
}
