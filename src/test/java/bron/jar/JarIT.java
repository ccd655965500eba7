package bron.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself, as somebody runs it who has nothing else. */
class JarIT {
  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {}

  @Test
  void everyCommandExplainsItself() throws Exception {
    Outcome help = run(Map.of(), "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("serve", "import", "account");
    for (String command : List.of("serve", "import", "account", "reindex")) {
      Outcome one = run(Map.of(), command, "--help");
      assertThat(one.status()).as(command).isZero();
      assertThat(one.out()).as(command).contains("Usage: bron " + command);
    }
    assertThat(run(Map.of(), "--version").out()).startsWith("Bron 0.");
  }

  @Test
  void aPortInUseIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      Outcome refused = serve("--port", String.valueOf(taken.getLocalPort()));
      assertOneLine(refused, 1, "port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void aFolderThatCannotBeIsOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Outcome refused = run(Map.of(), "serve", "--port", "0", "--data", file + "/data");
    assertOneLine(refused, 1, "cannot make the folder");
  }

  @Test
  void aDatabaseFromANewerVersionIsOneLine() throws Exception {
    migrated();
    sql(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, '', 1, 1)");
    assertOneLine(serve("--port", "0"), 1, "newer version of Bron");
  }

  @Test
  void aFileThatIsNoDatabaseIsOneLine() throws Exception {
    Files.writeString(folder.resolve("bron.db"), "this is no database at all ".repeat(100));
    assertOneLine(serve("--port", "0"), 1, "cannot use the database");
  }

  @Test
  void faultsOfTheConfigurationAreToldTogether() throws Exception {
    Outcome refused =
        run(
            Map.of(
                "BRON_PORT",
                "many",
                "BRON_BASE_URL",
                "news",
                "BRON_TRUST_PROXY",
                "1",
                "BRON_MAX_UPLOAD",
                "101"),
            "serve");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(4).allMatch(line -> line.startsWith("bron: BRON_"));
  }

  /** WebP is written by native code, which the jar carries. */
  @Test
  void thePicturesOfTheSampleSiteAreMadeInWebp() throws Exception {
    Process process = started("--sample");
    try {
      int tries = 0;
      while (webpRenditions() == 0 && tries++ < 400) {
        assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
            .as(Files.readString(folder.resolve("out")))
            .isFalse();
      }
      assertThat(webpRenditions()).isPositive();
    } finally {
      process.destroy();
      process.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private Process started(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/bron.jar").toAbsolutePath().toString(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  /** As after an upgrade: the index is worked at while the server is still on its way. */
  @Test
  void aSiteThatStartsWithArticlesToBeIndexedIsServed() throws Exception {
    serving("--sample");
    sql("INSERT INTO search_queue (article_id) SELECT id FROM article");
    assertThat(serving()).doesNotContain("Exception");
  }

  /** Waits until it says that it serves, and ends it; yields what it said. */
  private String serving(String... more) throws IOException, InterruptedException {
    Process process = started(more);
    try {
      int tries = 0;
      while (!said().contains("Bron is on http://localhost:") && tries++ < 400) {
        assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).as(said()).isFalse();
      }
      return said();
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  private int webpRenditions() {
    Path file = folder.resolve("bron.db");
    if (!Files.exists(file)) {
      return 0;
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        var rows =
            c.createStatement()
                .executeQuery("SELECT COUNT(*) FROM rendition WHERE format = 'webp'")) {
      return rows.getInt(1);
    } catch (SQLException e) {
      return 0;
    }
  }

  @Test
  void aFolderWithoutANameAndAnAddressThatIsNoneAreOneLineEach() throws Exception {
    assertOneLine(run(Map.of("BRON_DATA", ""), "serve", "--port", "0"), 2, "BRON_DATA must name");
    assertOneLine(serve("--host", "300.1.1.1", "--port", "0"), 1, "there is no such address");
  }

  @Test
  void aDatabaseThatAnotherProgramKeepsIsOneLine() throws Exception {
    migrated();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      other.createStatement().execute("BEGIN IMMEDIATE");
      Outcome refused =
          run(
              Map.of("BRON_DATA", folder.toString()),
              "account",
              "add",
              "a@bron.example",
              "--name=A",
              "--role=author");
      assertOneLine(refused, 1, "another program is writing to the database");
    }
  }

  @Test
  void anUnknownOptionIsStatusTwo() throws Exception {
    Outcome refused = run(Map.of(), "serve", "--prot", "1");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--prot").doesNotContain("\tat ");
  }

  /** An older Java is at hand only where Maven itself runs on one. */
  @Test
  void anOlderJavaIsToldSo() throws Exception {
    Path older = olderJava();
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.isExecutable(older), "no JDK 17 on this machine to try the jar with");
    assertOneLine(run(older, Map.of(), "serve"), 1, "needs Java 25");
  }

  private static Path olderJava() {
    File[] homes = new File("/usr/lib/jvm").listFiles((dir, name) -> name.contains("17"));
    return homes == null || homes.length == 0
        ? Path.of("/nowhere")
        : homes[0].toPath().resolve("bin/java");
  }

  private static void assertOneLine(Outcome refused, int status, String words) {
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.err().strip().lines()).hasSize(1);
    assertThat(refused.err()).startsWith("bron: ").contains(words);
  }

  private void migrated() {
    bron.db.Database.open(file()).close();
  }

  private Path file() {
    return folder.resolve("bron.db");
  }

  private void sql(String statement) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      c.createStatement().execute(statement);
    }
  }

  private Outcome serve(String... more) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("serve", "--data", folder.toString()));
    all.addAll(List.of(more));
    return run(Map.of(), all.toArray(String[]::new));
  }

  private Outcome run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(Path.of(System.getProperty("java.home"), "bin", "java"), environment, arguments);
  }

  private Outcome run(Path java, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java.toString(), "-jar", Path.of("target/bron.jar").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end: " + Files.readString(out));
    }
    return new Outcome(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
