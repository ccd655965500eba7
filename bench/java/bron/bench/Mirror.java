package bron.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Has nginx serve what a Bron answers: {@code mirror} writes the pages as files, plain and
 * compressed, and a configuration with the same headers; {@code compare} asks both for all of them
 * and fails when they differ.
 *
 * <p>{@code Mirror mirror|compare BRON_PORT NGINX_PORT FOLDER [LIST]}; the article's files stand
 * under every path of that list too.
 */
final class Mirror {
  /** What nginx writes itself, from the file. */
  private static final Set<String> FROM_FILE =
      Set.of(
          "date",
          "content-type",
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "etag",
          "last-modified",
          "accept-ranges",
          "connection");

  private static final Pattern ITEM =
      Pattern.compile("<item>.*?<link>([^<]+)</link>", Pattern.DOTALL);

  /** A file cannot have any number of names. */
  private static final int MOST_LINKS = 30_000;

  private static final String GZIP = "Accept-Encoding: gzip";

  private final Client bron;
  private final Path folder;

  private Mirror(Client bron, Path folder) {
    this.bron = bron;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    int nginxPort = Integer.parseInt(args[2]);
    try (Client bron = new Client(Integer.parseInt(args[1]))) {
      Mirror mirror = new Mirror(bron, Path.of(args[3]).toAbsolutePath());
      if (args[0].equals("mirror")) {
        String article = mirror.write(nginxPort);
        if (args.length > 4) {
          mirror.link(article, Files.readAllLines(Path.of(args[4])));
        }
      } else {
        mirror.compare(nginxPort);
      }
    }
  }

  /**
   * Writes the files, {@code nginx.conf}, and {@code pages}: a name and a path on each line. Yields
   * the article's path.
   */
  private String write(int nginxPort) throws IOException {
    String article = article();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("article", article);
    pages.put("front", "/");
    pages.put("feed", "/feed.xml");
    StringBuilder server = new StringBuilder();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      String headers = keep(page.getValue());
      server.append(
          page.getKey().equals("article")
              ? headers
              : "location = " + file(page.getValue()) + " {\n" + headers + "}\n");
    }
    Files.write(
        folder.resolve("pages"),
        pages.entrySet().stream().map(page -> page.getKey() + " " + page.getValue()).toList());
    Files.writeString(
        folder.resolve("nginx.conf"),
        Files.readString(Path.of("bench/nginx.conf.template"))
            .replace("@USER@", System.getProperty("user.name"))
            .replace("@FOLDER@", folder.toString())
            .replace("@PORT@", String.valueOf(nginxPort))
            .replace("@HEADERS@", server));
    return article;
  }

  /** Where nginx finds it. */
  private static String file(String path) {
    return path.equals("/") ? "/index" : path;
  }

  /** The path of the article of middling length among those in the feed. */
  private String article() throws IOException {
    Map<Integer, String> bySize = new TreeMap<>();
    String feed = bron.get("/feed.xml").expect(200, "/feed.xml").text();
    for (MatchResult item : ITEM.matcher(feed).results().toList()) {
      String path = URI.create(item.group(1)).getPath();
      bySize.put(bron.get(path).expect(200, path).body().length, path);
    }
    return bySize.values().stream().skip(bySize.size() / 2).findFirst().orElseThrow();
  }

  /** Writes the page as files; yields its headers as nginx is told them. */
  private String keep(String path) throws IOException {
    Answer plain = bron.get(path).expect(200, path);
    Path file = folder.resolve("files" + file(path));
    Files.createDirectories(file.getParent());
    Files.write(file, plain.body());
    Files.write(folder.resolve("files" + file(path) + ".gz"), bron.get(path, GZIP).body());
    StringBuilder headers = new StringBuilder("types {}\n");
    headers.append("default_type \"%s\";\n".formatted(plain.header("Content-Type").orElseThrow()));
    for (Map.Entry<String, String> header : plain.headers()) {
      if (!FROM_FILE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        String value = header.getValue().replace("\"", "\\\"");
        headers.append("add_header %s \"%s\";\n".formatted(header.getKey(), value));
      }
    }
    return headers.toString();
  }

  private void link(String article, List<String> paths) throws IOException {
    Path files = folder.resolve("files");
    String source = article;
    int links = 0;
    for (String path : paths) {
      if (!path.equals(article)) {
        boolean anew = ++links % MOST_LINKS == 0;
        Files.createDirectories(files.resolve(path.substring(1)).getParent());
        for (String ending : List.of("", ".gz")) {
          Path from = files.resolve(source.substring(1) + ending);
          Path to = files.resolve(path.substring(1) + ending);
          if (anew) {
            Files.copy(from, to);
          } else {
            Files.createLink(to, from);
          }
        }
        source = anew ? path : source;
      }
    }
  }

  /**
   * Writes {@code requests}, on each line: who is asked, page, coding, path, bytes of the whole
   * answer, its ETag, bytes of the 304 to whoever has that.
   */
  private void compare(int nginxPort) throws IOException {
    StringBuilder requests = new StringBuilder();
    try (Client nginx = new Client(nginxPort)) {
      for (String line : Files.readAllLines(folder.resolve("pages"))) {
        List<String> page = List.of(line.split(" "));
        for (String coding : List.of("plain", "gzip")) {
          byte[] ours = request(bron, "bron", page, coding, requests);
          byte[] theirs = request(nginx, "nginx", page, coding, requests);
          if (!Arrays.equals(ours, theirs)) {
            throw new IllegalStateException(line + ", " + coding + ": nginx answers differently");
          }
        }
      }
    }
    Files.writeString(folder.resolve("requests"), requests);
  }

  private static byte[] request(
      Client server, String who, List<String> page, String coding, StringBuilder requests)
      throws IOException {
    String path = page.get(1);
    String accept = coding.equals("gzip") ? GZIP : "X-Bench: plain";
    Answer whole = server.get(path, accept).expect(200, path);
    String tag = whole.header("ETag").orElseThrow();
    Answer unchanged = server.get(path, accept, "If-None-Match: " + tag).expect(304, path);
    requests.append(
        String.join(
            " ",
            who,
            page.get(0),
            coding,
            path,
            String.valueOf(whole.size()),
            tag,
            String.valueOf(unchanged.size())));
    requests.append('\n');
    return whole.body();
  }
}
