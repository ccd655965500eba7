package bron.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench/generate.sh}. */
@Command(
    name = "bench/generate.sh",
    description = "Makes a site of so many made-up articles, always the same ones.",
    mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {
  private static final int TELL_EVERY = 50_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--articles", required = true, paramLabel = "N", description = "How many.")
  private int articles;

  @Option(names = "--data", paramLabel = "DIR", description = "A folder for the site's database.")
  private @Nullable Path data;

  @Option(
      names = "--markdown",
      paramLabel = "DIR",
      description = "A folder for the same articles as files that an import reads.")
  private @Nullable Path markdown;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      defaultValue = "2026-11-01T00:00:00Z",
      description = "Nothing is after it (${DEFAULT-VALUE}).")
  private Instant until = Instant.EPOCH;

  @Override
  public Integer call() throws Exception {
    if (data == null && markdown == null) {
      throw new ParameterException(spec.commandLine(), "say --data DIR, --markdown DIR, or both");
    }
    Generator generator = new Generator(articles, until);
    if (data != null) {
      Path file = Files.createDirectories(data).resolve("bron.db");
      if (Files.exists(file)) {
        throw new ParameterException(spec.commandLine(), "there is a site in " + data);
      }
      generator.site(file, told("publications"));
    }
    if (markdown != null) {
      generator.files(Files.createDirectories(markdown), told("files"));
    }
    return 0;
  }

  private static IntConsumer told(String what) {
    int[] next = {TELL_EVERY};
    return done -> {
      if (done >= next[0]) {
        System.err.println(done + " " + what);
        next[0] += TELL_EVERY;
      }
    };
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Generate()).execute(arguments));
  }
}
