package bron.http;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A client that keeps its cookies, and sends the token that stands in a form with that form. */
public final class Browser {
  private final TestSite site;
  private final String forwardedFor;

  /** Its cookies, by name. */
  public final Map<String, String> cookies = new LinkedHashMap<>();

  /** One that has not been there before. */
  public Browser(TestSite site) {
    this(site, "");
  }

  /** One whose proxy says that it is at that address. */
  public Browser(TestSite site, String forwardedFor) {
    this.site = site;
    this.forwardedFor = forwardedFor;
  }

  /** The value of a cookie; empty where it has none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** GET. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(site.uri(path)).GET());
  }

  /** GET, parsed. */
  public Document page(String path) {
    return Jsoup.parse(get(path).body(), site.address() + path);
  }

  /** Opens the page of a form, then sends the form to {@code path}, with the page's token. */
  public HttpResponse<String> submit(String formPage, String path, String... fields) {
    String token = page(formPage).select("input[name=_csrf]").attr("value");
    List<String> all = new ArrayList<>(List.of("_csrf", token));
    all.addAll(List.of(fields));
    return post(path, all.toArray(String[]::new));
  }

  /** POST of exactly those fields, as name, value, name, value … */
  public HttpResponse<String> post(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(site.uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
  }

  /** Signs in with {@link Staff#PASSWORD}. */
  public HttpResponse<String> signIn(String email) {
    return signIn(email, Staff.PASSWORD);
  }

  /** Signs in, or tries to. */
  public HttpResponse<String> signIn(String email, String password) {
    return submit("/admin/sign-in", "/admin/sign-in", "email", email, "password", password);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (!forwardedFor.isEmpty()) {
      request.header("X-Forwarded-For", forwardedFor);
    }
    HttpResponse<String> response = site.send(request);
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    return response;
  }

  private void keep(String header) {
    HttpCookie cookie = HttpCookie.parse(header).getFirst();
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
