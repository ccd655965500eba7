package bron.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.json.JsonMapper;

/** A page with nothing but a form and the body editor, under the site's strict policy. */
final class EditorServer implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-n0nce'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final Map<String, String> TYPES =
      Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

  /** The bodies of the requests that were posted, in order. */
  final BlockingQueue<String> posted = new LinkedBlockingQueue<>();

  private final HttpServer http;

  EditorServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", exchange -> send(exchange, 200, "text/html", page()));
    http.createContext("/static/", this::file);
    http.createContext("/media/", this::picture);
    http.createContext("/posted", this::post);
    http.createContext("/admin/media", this::store);
    http.start();
  }

  String address() {
    return "http://localhost:" + http.getAddress().getPort() + "/";
  }

  private byte[] page() throws IOException {
    String page = new String(resource("bron/browser/editor.html"), UTF_8);
    String labels = new String(resource("bron/browser/editor-labels.nl.json"), UTF_8);
    return page.replace("{importmap}", importMap())
        .replace("{labels}", labels.replace("&", "&amp;").replace("\"", "&quot;"))
        .getBytes(UTF_8);
  }

  private static String importMap() throws IOException {
    Map<String, String> imports = new LinkedHashMap<>();
    var tree = new JsonMapper().readTree(resource("static/js/editor/importmap.json"));
    tree.properties()
        .forEach(
            entry -> imports.put(entry.getKey(), "/static/webjars/" + entry.getValue().asText()));
    return new JsonMapper().writeValueAsString(Map.of("imports", imports));
  }

  private void file(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    String place = name.replace("static/webjars/", "META-INF/resources/webjars/");
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    send(exchange, 200, type, resource(place));
  }

  private void picture(HttpExchange exchange) throws IOException {
    String drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='400'>"
            + "<path fill='#b9c4c9' d='M0 0h900v400H0z'/><path fill='#5d7482' d='M0 300 300 90l220"
            + " 170 130-90 250 200v30H0z'/></svg>";
    send(exchange, 200, "image/svg+xml", drawing.getBytes(UTF_8));
  }

  private void post(HttpExchange exchange) throws IOException {
    posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    send(exchange, 200, "text/html", "<!doctype html><title>ok</title><p>ok".getBytes(UTF_8));
  }

  private void store(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    posted.add(exchange.getRequestHeaders().getFirst("X-CSRF-Token") + "\n" + request);
    boolean refused = request.contains("filename=\"groot.png\"");
    String answer =
        refused
            ? "{\"message\":\"De foto is te groot.\"}"
            : "{\"address\":\"/media/0a1b/original.png\",\"width\":900,\"height\":400}";
    send(exchange, refused ? 413 : 201, "application/json", answer.getBytes(UTF_8));
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = EditorServer.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not on the classpath: " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
