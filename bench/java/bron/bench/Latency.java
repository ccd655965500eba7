package bron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the latency of the same requests at the same rate to Bron and to nginx, in turn.
 *
 * <p>{@code Latency BRON_PORT NGINX_PORT REQUESTS PAGE CODING RATE REPEATS SECONDS}: REQUESTS is
 * the file that Mirror makes.
 */
final class Latency {
  private static final int WARM_SECONDS = 3;

  private Latency() {}

  public static void main(String[] args) throws IOException {
    Map<String, String[]> asked = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      String[] words = line.split(" ");
      if (words[1].equals(args[3]) && words[2].equals(args[4])) {
        asked.put(words[0], words);
      }
    }
    int rate = Integer.parseInt(args[5]);
    try (SteadyLoad bron = load(Integer.parseInt(args[0]), asked.get("bron"));
        SteadyLoad nginx = load(Integer.parseInt(args[1]), asked.get("nginx"))) {
      Map<String, SteadyLoad> both = Map.of("bron", bron, "nginx", nginx);
      bron.run(rate, WARM_SECONDS);
      nginx.run(rate, WARM_SECONDS);
      for (int repeat = 1; repeat <= Integer.parseInt(args[6]); repeat++) {
        for (String who :
            repeat % 2 == 0 ? List.of("bron", "nginx") : List.of("nginx", "bron")) {
          long[] latencies = both.get(who).run(rate, Integer.parseInt(args[7]));
          System.out.printf(
              Locale.ROOT,
              "sample latency/%s %s %.3f%n",
              args[3],
              who,
              latencies[latencies.length * 99 / 100] / 1e6);
          System.err.printf(
              Locale.ROOT,
              "%s %s at %d/s: median %.3f ms, p99 %.3f ms, p99.9 %.3f ms%n",
              who,
              args[3],
              rate,
              latencies[latencies.length / 2] / 1e6,
              latencies[latencies.length * 99 / 100] / 1e6,
              latencies[(int) (latencies.length * 0.999)] / 1e6);
        }
      }
    }
  }

  private static SteadyLoad load(int port, String[] words) throws IOException {
    String header = words[2].equals("gzip") ? "Accept-Encoding: gzip" : "X-Bench: plain";
    return new SteadyLoad(port, words[3], header, Integer.parseInt(words[4]));
  }
}
