package bron.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads as a browser does: over a kept connection, compressed, and once it has a page only if that
 * has changed.
 */
final class Reader implements AutoCloseable {
  private final Client client;
  private final Map<String, Page> kept = new HashMap<>();

  /** A page that was read. */
  record Page(int status, String tag, String text) {}

  /** Of the site on that port. */
  Reader(int port) throws IOException {
    client = new Client(port);
  }

  /** What the site says there now. */
  Page read(String path) throws IOException {
    Page before = kept.getOrDefault(path, new Page(0, "\"none\"", ""));
    Answer answer = client.get(path, "Accept-Encoding: gzip", "If-None-Match: " + before.tag());
    if (answer.status() == 304) {
      return before;
    }
    Page page = new Page(answer.status(), answer.header("ETag").orElse("\"none\""), text(answer));
    if (answer.status() == 200) {
      kept.put(path, page);
    } else {
      kept.remove(path);
    }
    return page;
  }

  private static String text(Answer answer) throws IOException {
    if (answer.header("Content-Encoding").isEmpty()) {
      return answer.text();
    }
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
