package bron.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's server, which notes what it is told and answers as it is bidden. */
public final class OtherSide implements AutoCloseable {
  private final HttpServer http;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  /** What it was asked. */
  public record Request(String method, Map<String, List<String>> headers, String body, int status) {
    /** The first value of a header; empty where there is none. */
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

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

  /** Everything that it was asked, in order. */
  public List<Request> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        new Request(exchange.getRequestMethod(), exchange.getRequestHeaders(), body, status));
    told.add(body);
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
