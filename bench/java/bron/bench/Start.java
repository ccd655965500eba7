package bron.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts servers by turns, and tells how long each takes to its first good answer for {@code /}.
 *
 * <p>{@code Start PORT REPEATS WHO COMMAND [WHO COMMAND …]}, each command a line for the shell. The
 * first round warms up the files and does not count. A server's samples are on standard output; the
 * other has the processor time that each took, and the medians.
 */
final class Start {
  private static final long PATIENCE_SECONDS = 60;

  private final InetSocketAddress address;
  private final byte[] request;

  private Start(int port) {
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    request =
        ("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Start start = new Start(Integer.parseInt(args[0]));
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    for (int round = 0; round <= Integer.parseInt(args[1]); round++) {
      for (int i = 2; i < args.length; i += 2) {
        double millis = start.once(args[i], args[i + 1]);
        if (round > 0) {
          System.out.printf(Locale.ROOT, "sample start %s %.0f%n", args[i], millis);
          samples.computeIfAbsent(args[i], who -> new ArrayList<>()).add(millis);
        }
      }
    }
    samples.forEach((who, all) -> System.err.println(who + ": " + new Series(all) + " ms"));
  }

  private double once(String who, String command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", "exec " + command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    Process server = builder.start();
    try {
      while (!answers()) {
        if (!server.isAlive() || System.nanoTime() - begin > PATIENCE_SECONDS * 1_000_000_000L) {
          throw new IllegalStateException(who + " does not serve");
        }
        Thread.sleep(1);
      }
      double millis = (System.nanoTime() - begin) / 1e6;
      long processor = server.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
      System.err.printf(
          Locale.ROOT, "%s: %.0f ms, %d ms of processor time%n", who, millis, processor);
      return millis;
    } finally {
      server.destroy();
      if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      socket.getOutputStream().write(request);
      String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return line.equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }
}
