package bron.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the newsroom, at work over HTTP as a browser would be. */
final class Editor implements AutoCloseable {
  /** The account that bench/servers.sh makes, and its password. */
  static final String EMAIL = "meetlat@bron.example";

  static final String PASSWORD = "alleen-om-te-meten";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
  private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"(\\d+)\"");
  private static final Pattern LIVE =
      Pattern.compile("href=\"((?:/[a-z]{2})?/\\d{4}/\\d\\d/\\d\\d/[^\"/]+)\"");
  private static final Pattern ARTICLE = Pattern.compile("/admin/articles/(\\d+)");

  private final Client client;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  /** Signs in at the site on that port. */
  Editor(int port) throws IOException {
    client = new Client(port);
    token = first(TOKEN, get("/admin/sign-in").text());
    post("/admin/sign-in", Map.of("email", EMAIL, "password", PASSWORD));
    token = first(TOKEN, get("/admin/articles/new").text());
  }

  /** Begins an article with those fields of the editor's form; yields its row. */
  long begin(Map<String, String> fields) throws IOException {
    return Long.parseLong(first(ARTICLE, post("/admin/articles", fields)));
  }

  /** The newest revision of that article. */
  String newest(long article) throws IOException {
    return first(BASE, get("/admin/articles/" + article).text());
  }

  /** Saves it over that revision. */
  void save(long article, String base, Map<String, String> fields) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("base", base);
    post("/admin/articles/" + article, all);
  }

  /** Publishes its newest revision as that kind; yields the revision. */
  String publish(long article, String kind, String note) throws IOException {
    String revision = first(REVISION, get("/admin/articles/" + article + "/publish").text());
    post(
        "/admin/articles/" + article + "/publications",
        Map.of("revision", revision, "kind", kind, "note", note));
    return revision;
  }

  /** Where readers find that article, which they see. */
  String liveAddress(long article) throws IOException {
    return first(LIVE, get("/admin/articles/" + article).text());
  }

  /** Takes in a picture; yields where its page is. */
  String upload(String name, byte[] file) throws IOException {
    String part = "bron-bench-part";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + part
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + part + "--\r\n").getBytes(StandardCharsets.UTF_8));
    Answer answer =
        client.post(
            "/admin/media",
            body.toByteArray(),
            "Content-Type: multipart/form-data; boundary=" + part,
            "X-CSRF-Token: " + token,
            "Accept: application/json",
            cookie());
    return kept(answer).expect(201, "an upload").text();
  }

  /** A page of the admin. */
  Answer get(String path) throws IOException {
    return kept(client.get(path, cookie())).expect(200, path);
  }

  /** Sends a form that is accepted; yields where the answer leads. */
  private String post(String path, Map<String, String> fields) throws IOException {
    List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(token)));
    fields.forEach((name, value) -> pairs.add(name + "=" + encoded(value)));
    Answer answer = kept(client.post(path, String.join("&", pairs), cookie()));
    return answer.expect(303, "POST " + path).header("Location").orElseThrow();
  }

  private Answer kept(Answer answer) {
    for (Map.Entry<String, String> header : answer.headers()) {
      if (header.getKey().equalsIgnoreCase("Set-Cookie")) {
        String[] cookie = header.getValue().split(";", 2)[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
      }
    }
    return answer;
  }

  private String cookie() {
    List<String> pairs = new ArrayList<>();
    cookies.forEach((name, value) -> pairs.add(name + "=" + value));
    return "Cookie: " + String.join("; ", pairs);
  }

  /** The first group of the first place where that pattern fits. */
  static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in an answer");
    }
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
