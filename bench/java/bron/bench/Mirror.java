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
 * <p>{@code Mirror mirror|compare BRON_PORT NGINX_PORT FOLDER}
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
  private static final String GZIP = "Accept-Encoding: gzip";

  private final Connection bron;
  private final Path folder;

  private Mirror(Connection bron, Path folder) {
    this.bron = bron;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    int nginxPort = Integer.parseInt(args[2]);
    try (Connection bron = new Connection(Integer.parseInt(args[1]))) {
      Mirror mirror = new Mirror(bron, Path.of(args[3]).toAbsolutePath());
      if (args[0].equals("mirror")) {
        mirror.write(nginxPort);
      } else {
        mirror.compare(nginxPort);
      }
    }
  }

  /** Writes the files, {@code nginx.conf}, and {@code pages}: a name and a path on each line. */
  private void write(int nginxPort) throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("article", article());
    pages.put("front", "/");
    pages.put("feed", "/feed.xml");
    StringBuilder locations = new StringBuilder();
    for (String path : pages.values()) {
      locations.append(keep(path));
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
            .replace("@LOCATIONS@\n", locations));
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

  /** Writes the page as files; yields the part of the configuration that is about it. */
  private String keep(String path) throws IOException {
    Answer plain = bron.get(path).expect(200, path);
    String name = path.equals("/") ? "/index" : path;
    Path file = folder.resolve("files" + name);
    Files.createDirectories(file.getParent());
    Files.write(file, plain.body());
    Files.write(folder.resolve("files" + name + ".gz"), bron.get(path, GZIP).body());
    StringBuilder location = new StringBuilder("    location = " + name + " {\n");
    location.append("      types {}\n      default_type \"");
    location.append(plain.header("Content-Type").orElseThrow()).append("\";\n");
    for (Map.Entry<String, String> header : plain.headers()) {
      if (!FROM_FILE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        String value = header.getValue().replace("\"", "\\\"");
        location.append("      add_header ").append(header.getKey());
        location.append(" \"").append(value).append("\";\n");
      }
    }
    return location.append("    }\n").toString();
  }

  /**
   * Writes {@code requests}, on each line: who is asked, page, coding, path, bytes of the whole
   * answer, its ETag, bytes of the 304 to whoever has that.
   */
  private void compare(int nginxPort) throws IOException {
    StringBuilder requests = new StringBuilder();
    try (Connection nginx = new Connection(nginxPort)) {
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
      Connection server, String who, List<String> page, String coding, StringBuilder requests)
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
