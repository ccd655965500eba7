package bron.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the load of fixed rate makes of a server that stands still, or answers something else. */
class SteadyLoadTest {
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nBron";
  private static final int STILL_MILLIS = 500;

  private final AtomicInteger asked = new AtomicInteger();
  private final ServerSocket server;
  private volatile String answer = ANSWER;
  private volatile int stillAt = -1;

  SteadyLoadTest() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          answer(socket);
        }
      }
    } catch (IOException closed) {
      // whoever asked has gone
    }
  }

  /** Every connection waits while one request makes the server stand still. */
  private synchronized void answer(Socket socket) throws IOException {
    if (asked.getAndIncrement() == stillAt) {
      try {
        Thread.sleep(STILL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  private SteadyLoad load() throws IOException {
    return new SteadyLoad(server.getLocalPort(), "/", "X-Bench: plain", ANSWER.length());
  }

  @Test
  void whatWasDueWhileTheServerStoodStillWasLate() throws IOException {
    stillAt = 500;
    try (SteadyLoad load = load()) {
      long[] latencies = load.run(1_000, 2);
      assertThat(latencies).hasSize(2_000);
      assertThat(asked).hasValue(2_000);
      // Of the 500 that were due meanwhile half waited longer than half of it; a load that waits
      // for
      // answers would have seen one for each connection.
      long late =
          java.util.Arrays.stream(latencies).filter(n -> n > STILL_MILLIS * 500_000L).count();
      assertThat(late).isBetween(200L, 1_000L);
    }
  }

  @Test
  void anotherAnswerIsNoMeasurement() throws IOException {
    answer = "HTTP/1.1 503 Busy\r\nContent-Length: 4\r\n\r\n";
    try (SteadyLoad load = load()) {
      assertThatThrownBy(() -> load.run(100, 1)).isInstanceOf(IllegalStateException.class);
    }
    answer = ANSWER + "!";
    try (SteadyLoad load = load()) {
      assertThatThrownBy(() -> load.run(100, 1)).isInstanceOf(IllegalStateException.class);
    }
  }
}
