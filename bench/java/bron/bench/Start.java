package bron.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts servers by turns, and tells how long each takes to its first good answer for {@code /}.
 *
 * <p>{@code Start PORT REPEATS WHO COMMAND [WHO COMMAND …]}, each command a line for the shell. The
 * first round warms up the files and does not count. A server's samples are on standard output, the
 * processor time that each took on the other.
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
    for (int round = 0; round <= Integer.parseInt(args[1]); round++) {
      for (int i = 2; i < args.length; i += 2) {
        start.once(args[i], args[i + 1], round > 0);
      }
    }
  }

  private void once(String who, String command, boolean counts)
      throws IOException, InterruptedException {
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
      long processor = server.info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L);
      if (counts) {
        System.out.printf(Locale.ROOT, "sample start %s %.0f%n", who, millis);
        System.err.printf(
            Locale.ROOT, "%s: %.0f ms, %d ms of processor time%n", who, millis, processor);
      }
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
