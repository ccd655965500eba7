package bron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysInOneLineWhatCameOfIt() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Path good = article(articles.resolve("a.md"), "Goed", "Tekst.");

    assertThat(run(articles.toString(), "--dry-run")).isEqualTo(0);
    assertThat(said(out))
        .isEqualTo("1 file: 1 published, 0 drafts, 0 unchanged, 0 refused (nothing was changed)\n");
    assertThat(run(good.toString())).isEqualTo(0);
    assertThat(said(out)).isEqualTo("1 file: 1 published, 0 drafts, 0 unchanged, 0 refused\n");
    assertThat(said(err)).isEmpty();

    article(good, "Goed", "Andere tekst.");
    Files.writeString(articles.resolve("b.md"), "---\nlang: nl\n---\n");
    article(articles.resolve("c.md"), "Ook goed", "Tekst.");
    assertThat(run(articles.toString())).isEqualTo(1);
    assertThat(said(out))
        .isEqualTo(
            """
            a.md: is a draft now (revision 2); not published
            3 files: 1 published, 1 draft, 0 unchanged, 1 refused
            """);
    assertThat(said(err)).isEqualTo("b.md: headline: is missing\n");
  }

  @Test
  void whatIsAskedForWronglyIsSaidSo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(folder.resolve("weg.md").toString())).isEqualTo(1);
    assertThat(said(err)).contains("bron: there is no file or folder");
    assertThat(run("--help")).isEqualTo(0);
    assertThat(said(out)).contains("--dry-run").contains("README.md");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "import";
    all[1] = "--data";
    all[2] = folder.resolve("data").toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    CommandLine command = Main.commandLine();
    return command
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  private static String said(StringWriter writer) {
    String text = writer.toString().replace(System.lineSeparator(), "\n");
    writer.getBuffer().setLength(0);
    return text;
  }

  private static Path article(Path file, String headline, String body) throws IOException {
    return Files.writeString(
        file,
        "---\nheadline: "
            + headline
            + "\nlang: nl\npublished: 2024-05-15T11:14:00+02:00\n---\n"
            + body
            + "\n");
  }
}
