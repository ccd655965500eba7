package bron.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's server, which notes what it is told and answers as it is bidden. */
public final class OtherSide implements AutoCloseable {
  private final HttpServer http;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  public OtherSide() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/", this::answer);
    http.start();
  }

  /** Where it is. */
  public String address() {
    return "http://localhost:" + http.getAddress().getPort() + "/indexnow";
  }

  /** Answers with that status from now on; with one of 300 to 399 it leads to itself. */
  public void answers(int next) {
    status = next;
  }

  /** The bodies that it was sent. */
  public List<String> told() {
    return told;
  }

  private void answer(HttpExchange exchange) throws IOException {
    told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (status >= 300 && status < 400) {
      exchange.getResponseHeaders().set("Location", address());
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
