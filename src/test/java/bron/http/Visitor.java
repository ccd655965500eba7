package bron.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A client of the test site; follows no redirect.
 *
 * @param site where
 * @param session the token in the session cookie
 * @param csrf what its forms carry; empty without a session
 */
public record Visitor(TestSite site, Optional<String> session, String csrf) {
  private static final String BOUNDARY = "7d1f0e-bron-test";

  /** GET, with headers as name, value, name, value … */
  public HttpResponse<String> get(String path, String... headers) {
    return site.send(request(path, headers).GET());
  }

  /** HEAD. */
  public HttpResponse<String> head(String path) {
    return site.send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  /** GET, parsed. */
  public Document page(String path) {
    return Jsoup.parse(get(path).body(), site.address() + path);
  }

  /** POST of a form with the session's CSRF token; fields as name, value, name, value … */
  public HttpResponse<String> post(String path, String... fields) {
    return post(path, List.of(), fields);
  }

  /** The same with headers as name, value, name, value … */
  public HttpResponse<String> post(String path, List<String> headers, String... fields) {
    List<String> pairs = new ArrayList<>(List.of("_csrf=" + csrf));
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return postRaw(path, headers, String.join("&", pairs));
  }

  /** POST of a form exactly as given. */
  public HttpResponse<String> postRaw(String path, String form) {
    return postRaw(path, List.of(), form);
  }

  private HttpResponse<String> postRaw(String path, List<String> headers, String form) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    return site.send(
        request(path, all.toArray(String[]::new)).POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** GET of something that is no text, with headers as name, value, name, value … */
  public HttpResponse<byte[]> bytes(String path, String... headers) {
    return site.send(request(path, headers).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /**
   * POST of a form with a file, the session's token in a header; other fields as name, value, name,
   * value …
   */
  public HttpResponse<String> upload(
      String path, String field, String filename, byte[] file, String... fields) {
    StringBuilder before = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      before.append(part("name=\"" + fields[i] + "\"")).append(fields[i + 1]).append("\r\n");
    }
    before.append(part("name=\"" + field + "\"; filename=\"" + filename + "\""));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return site.send(
        request(path, "Content-Type", type, "X-CSRF-Token", csrf)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(before.toString()),
                    HttpRequest.BodyPublishers.ofByteArray(file),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
  }

  /** POST of a form with files as a browser without scripts sends it, its token in a field. */
  public HttpResponse<String> uploadAll(String path, String field, Map<String, byte[]> files) {
    List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
    parts.add(HttpRequest.BodyPublishers.ofString(part("name=\"_csrf\"") + csrf));
    files.forEach(
        (name, file) -> {
          String head = "\r\n" + part("name=\"" + field + "\"; filename=\"" + name + "\"");
          parts.add(HttpRequest.BodyPublishers.ofString(head));
          parts.add(HttpRequest.BodyPublishers.ofByteArray(file));
        });
    parts.add(HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return site.send(
        request(path, "Content-Type", type, "Accept", "text/html")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    parts.toArray(HttpRequest.BodyPublisher[]::new))));
  }

  private static String part(String disposition) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.uri(path));
    session.ifPresent(token -> request.header("Cookie", "bron_session=" + token));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
