package bron.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside the jar, moved to where somebody serves a site. */
class LauncherIT {
  /** Makes the JVM say from where it has each class. */
  private static final String LOADED = "-Xlog:class+load=info:stdout";

  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {}

  @Test
  void aCopyThatKeepsItsTimesUsesTheCacheOfClasses() throws Exception {
    Outcome version = run(copied("elsewhere", true), Map.of("BRON_JAVA_OPTS", LOADED), "--version");
    assertThat(version.status()).as(version.err()).isZero();
    assertThat(source(version, "bron.Version")).contains("shared objects file");
    assertThat(version.out()).contains("Bron 0.");
  }

  @Test
  void aCopyWithOtherTimesRunsWithoutIt() throws Exception {
    Outcome version =
        run(copied("elsewhere", false), Map.of("BRON_JAVA_OPTS", LOADED), "--version");
    assertThat(version.status()).as(version.err()).isZero();
    assertThat(source(version, "bron.Version")).contains("bron.jar");
    assertThat(version.err()).isEmpty();
  }

  @Test
  void withoutACacheOrWithOneThatIsNoneItRunsWithoutAWord() throws Exception {
    Path launcher = copied("elsewhere", true);
    Path cache = launcher.resolveSibling("bron.aot");
    Files.delete(cache);
    assertQuiet(run(launcher, Map.of(), "--version"));
    Files.writeString(cache, "this is no cache of classes");
    assertQuiet(run(launcher, Map.of(), "--version"));
  }

  @Test
  void itIsFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("bron"), copied("else where", true));
    assertQuiet(run(link, Map.of(), "--version"));
  }

  @Test
  void argumentsAndTheStatusGoThrough() throws Exception {
    Outcome refused = run(copied("elsewhere", true), Map.of(), "serve", "--prot", "a b");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).startsWith("bron: ").contains("--prot");
  }

  @Test
  void anotherCollectorMayBeAskedFor() throws Exception {
    Path launcher = copied("elsewhere", true);
    assertQuiet(run(launcher, Map.of("BRON_JAVA_OPTS", "-XX:+UseG1GC -Xmx200m"), "--version"));
  }

  /** Only where no Java 25 stands in a usual place can it be told that there is none. */
  @Test
  void anOlderJavaIsPassedOver() throws Exception {
    Path older = folder.resolve("jdk-17");
    Path java = Files.createDirectories(older.resolve("bin")).resolve("java");
    Files.writeString(older.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Files.writeString(java, "#!/bin/sh\necho older; exit 3\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Outcome version =
        run(
            copied("elsewhere", true),
            Map.of(
                "JAVA_HOME",
                older.toString(),
                "PATH",
                System.getProperty("java.home") + "/bin:" + System.getenv("PATH")),
            "--version");
    assertQuiet(version);
  }

  private static void assertQuiet(Outcome version) {
    assertThat(version.status()).as(version.err()).isZero();
    assertThat(version.err()).isEmpty();
    assertThat(version.out().lines()).hasSize(1).allMatch(line -> line.startsWith("Bron 0."));
  }

  private static String source(Outcome outcome, String type) {
    return outcome
        .out()
        .lines()
        .filter(line -> line.contains(" " + type + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not loaded:\n" + outcome.err()));
  }

  /** The launcher in a copy of what the build made of it. */
  private Path copied(String name, boolean withTimes) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    for (String file : new String[] {"bron", "bron.jar", "bron.aot"}) {
      Path copy = to.resolve(file);
      Files.copy(
          Path.of("target", file),
          copy,
          StandardCopyOption.COPY_ATTRIBUTES,
          LinkOption.NOFOLLOW_LINKS);
      if (!withTimes) {
        Files.setLastModifiedTime(
            copy, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
      }
    }
    return to.resolve("bron");
  }

  private Outcome run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(launcher + " did not end: " + Files.readString(err));
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
