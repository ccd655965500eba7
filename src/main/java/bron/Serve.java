package bron;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bron serve}. */
@Command(
    name = "serve",
    description = "Serves the site until it is stopped (Ctrl+C).",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  /** What listens there is found at localhost. */
  private static final Set<String> LOCAL =
      Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0.0.0.0", "::", "[::]");

  @Mixin private Options options = new Options();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The TCP port to listen on, 0 for any free one (BRON_PORT; default: 8080).")
  private @Nullable String port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (BRON_HOST; default: 127.0.0.1).")
  private @Nullable String host;

  @Option(
      names = "--max-upload",
      paramLabel = "MB",
      description = "The largest picture file to take in, 1 to 100 (BRON_MAX_UPLOAD; default: 10).")
  private @Nullable String maxUpload;

  @Option(
      names = "--dev",
      description = "Read templates, styles and messages from the project's folder at every use.")
  private boolean development;

  @Option(
      names = "--sample",
      description = "Load the sample site first, where nobody has begun to use this one.")
  private boolean sample;

  @Override
  public Integer call() throws InterruptedException {
    Config config = config();
    createFolder(config);
    App app = start(config);
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
    SmallHeap.keep();
    if (sample) {
      loadSample(app);
    }
    System.out.println("Bron is on " + address(config, app.port()));
    app.welcome()
        .ifPresent(
            link ->
                System.out.println(
                    "Nobody has an account yet. Become the first administrator, within 24 hours:\n"
                        + link));
    new CountDownLatch(1).await();
    return 0;
  }

  private static String address(Config config, int port) {
    String host = LOCAL.contains(config.host()) ? "localhost" : config.host();
    return config.baseUrl().orElse("http://" + host + ":" + port);
  }

  private static void loadSample(App app) {
    long start = System.nanoTime();
    System.out.print("Loading the sample site … ");
    System.out.flush();
    Optional<Integer> files;
    try {
      files = app.loadSample();
    } catch (IllegalArgumentException e) {
      System.out.println();
      throw new CommandException("cannot load the sample site: " + e.getMessage(), e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(
        files
            .map(count -> String.format(Locale.ROOT, "%d files in %.1f s", count, seconds))
            .orElse("left out: this site is not empty"));
  }

  private Config config() {
    Map<String, String> all = options.over(System.getenv());
    if (port != null) {
      all.put("BRON_PORT", port);
    }
    if (host != null) {
      all.put("BRON_HOST", host);
    }
    if (maxUpload != null) {
      all.put("BRON_MAX_UPLOAD", maxUpload);
    }
    if (development) {
      all.putIfAbsent("BRON_SOURCE", ".");
    }
    return Options.read(all, System.getenv());
  }

  static void createFolder(Config config) {
    try {
      Files.createDirectories(config.data());
    } catch (IOException e) {
      throw new CommandException("cannot make the folder " + config.data(), e);
    }
    if (!Files.isWritable(config.data())) {
      throw new CommandException("cannot write in the folder " + config.data());
    }
  }

  private static String reason(Config config, Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String words = Optional.ofNullable(root.getMessage()).orElse("there is no such address");
    return words.contains("in use")
        ? "port "
            + config.port()
            + " is in use; stop what uses it, or choose another by --port or BRON_PORT"
        : "cannot listen on " + config.host() + ", port " + config.port() + ": " + words;
  }

  private static App start(Config config) {
    try {
      return App.start(config, Clock.systemUTC());
    } catch (JavalinBindException e) {
      throw new CommandException(reason(config, e), e);
    }
  }
}
