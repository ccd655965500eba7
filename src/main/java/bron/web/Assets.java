package bron.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code static/} and the browser libraries (WebJars) under {@code /static/FINGERPRINT/…}.
 * The fingerprint changes with the program, so that a browser may keep a file for good.
 */
public final class Assets {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
  private static final Pattern IMPORT =
      Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\(([a-z-]+)\\);");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "json", "application/json",
          // https://html.spec.whatwg.org/multipage/speculative-loading.html
          "speculationrules", "application/speculationrules+json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "ico", "image/x-icon");

  private static final String ICON = "img/icon.svg";

  private final Files files;
  private final String fingerprint;
  private final Map<String, Content> kept = new ConcurrentHashMap<>();

  /** Over those files; {@code fingerprint} names the build, in letters and digits. */
  public Assets(Files files, String fingerprint) {
    this.files = files;
    this.fingerprint = fingerprint;
  }

  /** The address of a file of {@code static/}, such as {@code css/site.css}. */
  public String address(String name) {
    return "/static/" + fingerprint + "/" + name;
  }

  /** {@code GET /static/{fingerprint}/<name>}. */
  public void serve(Context ctx) {
    String name = ctx.pathParam("name");
    boolean current = ctx.pathParam("fingerprint").equals(fingerprint) && !files.live();
    ctx.header("Cache-Control", current ? Caching.FOR_GOOD : "public, no-cache");
    (files.live() ? load(name) : kept.computeIfAbsent(name, this::load)).send(ctx);
  }

  /** {@code GET /favicon.ico}, which browsers ask for unasked: the site's mark. */
  public void icon(Context ctx) {
    ctx.header("Cache-Control", "public, max-age=86400");
    (files.live() ? load(ICON) : kept.computeIfAbsent(ICON, this::load)).send(ctx);
  }

  private Content load(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      throw new NotFoundResponse();
    }
    try {
      byte[] bytes = read(name);
      return Content.ofFile(type, name.endsWith(".css") ? inlined(name, bytes) : bytes);
    } catch (IOException e) {
      throw new NotFoundResponse();
    }
  }

  private byte[] read(String name) throws IOException {
    String place = name.startsWith("webjars/") ? "META-INF/resources/" + name : "static/" + name;
    try (var in = files.open(place)) {
      return in.readAllBytes();
    }
  }

  /** A stylesheet with what it imports put in its place: one request instead of ten. */
  private byte[] inlined(String name, byte[] css) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Matcher imports = IMPORT.matcher(new String(css, StandardCharsets.UTF_8));
    return imports
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    "@layer " + match.group(2) + " {\n" + text(folder, match.group(1)) + "}\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** An imported file; {@code ../} in its address leads out of the importing one's folder. */
  private String text(String folder, String address) {
    String place = java.nio.file.Path.of(folder + address).normalize().toString();
    try {
      return new String(read(place), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
