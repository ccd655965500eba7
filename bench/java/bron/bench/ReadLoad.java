package bron.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Readers at full speed: wrk over a list of paths, as many requests as the site can answer. */
final class ReadLoad implements AutoCloseable {
  private static final int LONGEST_SECONDS = 1_800;
  private static final String CONNECTIONS =
      Optional.ofNullable(System.getenv("BENCH_CONNECTIONS")).orElse("64");

  private final Process wrk;

  private ReadLoad(Process wrk) {
    this.wrk = wrk;
    Runtime.getRuntime().addShutdownHook(new Thread(wrk::destroy));
  }

  /** Begins, for that many seconds at most. */
  static ReadLoad start(int port, Path list, int seconds) throws IOException {
    return new ReadLoad(
        new ProcessBuilder(
                "wrk",
                "-t2",
                "-c" + CONNECTIONS,
                "--timeout",
                "30s",
                "-d",
                seconds + "s",
                "-s",
                "bench/list.lua",
                "http://127.0.0.1:" + port,
                "--",
                list.toString(),
                "1",
                "again",
                "Accept-Encoding: gzip")
            .redirectErrorStream(true)
            .start());
  }

  /** Begins, until {@link #stop}. */
  static ReadLoad start(int port, Path list) throws IOException {
    return start(port, list, LONGEST_SECONDS);
  }

  /** Ends it; yields the requests per second. */
  double stop() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(wrk.pid())).start().waitFor();
    return rate();
  }

  /**
   * Waits for its end; yields the requests per second.
   *
   * @throws IllegalStateException when not every answer was a good one
   */
  double rate() throws IOException, InterruptedException {
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    wrk.waitFor();
    for (String line : said.lines().toList()) {
      String[] words = line.split(" ");
      if (words[0].equals("wrk") && words[4].equals("0") && !words[1].equals("0")) {
        return Double.parseDouble(words[1]) / Double.parseDouble(words[3]) * 1e6;
      }
    }
    throw new IllegalStateException("readers did not get good answers: " + said);
  }

  @Override
  public void close() throws IOException {
    wrk.destroy();
    try {
      wrk.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
