package bron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures the latency of the same requests at the same rate to Bron and to nginx, in turn.
 *
 * <p>{@code Latency BRON_PORT NGINX_PORT REQUESTS PAGE CODING RATE REPEATS SECONDS}: REQUESTS is
 * the file that Mirror makes.
 */
final class Latency {
  private static final int WARM_SECONDS = 3;

  private final Path requests;
  private final String page;
  private final String coding;
  private final int rate;

  private Latency(Path requests, String page, String coding, int rate) {
    this.requests = requests;
    this.page = page;
    this.coding = coding;
    this.rate = rate;
  }

  public static void main(String[] args) throws IOException {
    Latency latency = new Latency(Path.of(args[2]), args[3], args[4], Integer.parseInt(args[5]));
    int seconds = Integer.parseInt(args[7]);
    try (SteadyLoad bron = latency.load("bron", Integer.parseInt(args[0]));
        SteadyLoad nginx = latency.load("nginx", Integer.parseInt(args[1]))) {
      bron.run(latency.rate, WARM_SECONDS);
      nginx.run(latency.rate, WARM_SECONDS);
      for (int repeat = 1; repeat <= Integer.parseInt(args[6]); repeat++) {
        if (repeat % 2 == 0) {
          latency.sample("bron", bron, seconds);
        }
        latency.sample("nginx", nginx, seconds);
        if (repeat % 2 == 1) {
          latency.sample("bron", bron, seconds);
        }
      }
    }
  }

  private SteadyLoad load(String who, int port) throws IOException {
    String[] request =
        Files.readAllLines(requests).stream()
            .map(line -> line.split(" "))
            .filter(w -> w[0].equals(who) && w[1].equals(page) && w[2].equals(coding))
            .findFirst()
            .orElseThrow();
    String header = coding.equals("gzip") ? "Accept-Encoding: gzip" : "X-Bench: plain";
    return new SteadyLoad(port, request[3], header, Integer.parseInt(request[4]));
  }

  private void sample(String who, SteadyLoad load, int seconds) throws IOException {
    double[] millis = Arrays.stream(load.run(rate, seconds)).mapToDouble(n -> n / 1e6).toArray();
    double p99 = millis[millis.length * 99 / 100];
    System.out.printf(Locale.ROOT, "sample latency/%s %s %.3f%n", page, who, p99);
    System.err.printf(
        Locale.ROOT,
        "%s of %s at %d/s: median %.3f ms, p99 %.3f ms, p99.9 %.3f ms%n",
        page,
        who,
        rate,
        millis[millis.length / 2],
        p99,
        millis[(int) (millis.length * 0.999)]);
  }
}
