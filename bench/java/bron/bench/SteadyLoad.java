package bron.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a server for one address at a fixed rate over kept connections, however slowly it answers.
 *
 * <p>Every request has an instant at which it is due, and its latency counts from then: a request
 * that has to wait for a connection because earlier answers are late is late too.
 */
final class SteadyLoad implements AutoCloseable {
  private static final int CONNECTIONS = 64;
  private static final long PATIENCE_NANOS = 10_000_000_000L;
  private static final long NAP_NANOS = 20_000;
  private static final byte[] GOOD = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);

  private final Selector selector = Selector.open();
  private final ByteBuffer request;
  private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 18);
  private final int size;
  private final List<Line> lines = new ArrayList<>();
  private final ArrayDeque<Line> free = new ArrayDeque<>();
  private long[] latencies = {};
  private int answered;

  /** A connection, and what is still to come over it. */
  private static final class Line {
    final SocketChannel channel;
    long due;
    int missing;

    Line(SocketChannel channel) {
      this.channel = channel;
    }
  }

  /** To that port; every answer is 200 and has {@code size} bytes, or the measurement fails. */
  SteadyLoad(int port, String path, String header, int size) throws IOException {
    this.size = size;
    byte[] bytes =
        ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + header + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    request = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    for (int i = 0; i < CONNECTIONS; i++) {
      SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.configureBlocking(false);
      channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
      Line line = new Line(channel);
      channel.register(selector, SelectionKey.OP_READ, line);
      lines.add(line);
    }
    free.addAll(lines);
  }

  /** The latencies in nanoseconds, ascending, of so many requests per second for so long. */
  long[] run(int perSecond, int seconds) throws IOException {
    int requests = Math.multiplyExact(perSecond, seconds);
    latencies = new long[requests];
    answered = 0;
    long start = System.nanoTime();
    int sent = 0;
    while (answered < requests) {
      long now = System.nanoTime();
      while (sent < requests && !free.isEmpty()) {
        long due = start + (long) (sent * (1e9 / perSecond));
        if (due > now) {
          break;
        }
        send(free.poll(), due);
        sent++;
      }
      if (selector.selectNow(this::receive) == 0) {
        LockSupport.parkNanos(NAP_NANOS);
      }
      if (now - start > seconds * 1_000_000_000L + PATIENCE_NANOS) {
        throw new IllegalStateException((requests - answered) + " answers did not come");
      }
    }
    Arrays.sort(latencies);
    return latencies;
  }

  private void send(Line line, long due) throws IOException {
    line.due = due;
    line.missing = size;
    request.rewind();
    if (line.channel.write(request) < request.capacity()) {
      throw new IllegalStateException("a request did not fit in the socket");
    }
  }

  private void receive(SelectionKey key) {
    Line line = (Line) key.attachment();
    try {
      read.clear();
      int got = line.channel.read(read);
      if (got < 0 || got > line.missing || (line.missing == size && !isGood(got))) {
        throw new IllegalStateException("not the answer that was expected");
      }
      line.missing -= got;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (line.missing == 0) {
      latencies[answered++] = System.nanoTime() - line.due;
      free.add(line);
    }
  }

  private boolean isGood(int got) {
    for (int i = 0; i < GOOD.length; i++) {
      if (i >= got || read.get(i) != GOOD[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    for (Line line : lines) {
      line.channel.close();
    }
    selector.close();
  }
}
