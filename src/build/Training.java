import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the launcher beside the jar, and the cache of what Java finds out about the jar's classes
 * each time it starts (JEP 483, 514, 515): it serves the sample site by the launcher, asks for each
 * kind of page, writes and publishes an article, and stops. {@code java Training.java FOLDER
 * true|false}, {@code true} for the launcher alone.
 *
 * <p>Without a cache Bron only starts more slowly: where none can be made this says so and is done.
 */
final class Training {
  /**
   * Without what it found out about methods: by that the second compiler would begin to work at
   * once on everything, and a start would take a fifth longer on two processors. So it need not be
   * found out either.
   */
  private static final String TRAINED =
      "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:TieredStopAtLevel=1";

  private static final Pattern ADDRESS = Pattern.compile("Bron is on (http://\\S+)");
  private static final Pattern WELCOME = Pattern.compile("(http://\\S+/admin/welcome/\\S+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern BASE = Pattern.compile("name=\"base\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI site;

  private Training(URI site) {
    this.site = site;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path cache = folder.resolve("bron.aot");
    Files.deleteIfExists(cache);
    Path launcher = folder.resolve("bron");
    Files.copy(
        Path.of("src/build/bron.sh"), launcher, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    boolean executable = launcher.toFile().setExecutable(true);
    if (Boolean.parseBoolean(args[1])) {
      return;
    }
    if (!executable || !Files.exists(Path.of("/bin/sh"))) {
      System.out.println("No cache for a quicker start is made: there is no /bin/sh");
      return;
    }
    Path data = Files.createTempDirectory("bron-training");
    try {
      train(launcher, cache, data.resolve("site"));
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      Files.deleteIfExists(cache);
      System.out.println("No cache for a quicker start is made: " + e.getMessage());
    } finally {
      Files.deleteIfExists(folder.resolve("bron.aot.config"));
      remove(data);
    }
  }

  /** The site is made first, as it is there at nearly every start. */
  private static void train(Path launcher, Path cache, Path site)
      throws IOException, InterruptedException {
    serve(launcher, site, "-XX:TieredStopAtLevel=1", (address, welcome) -> {});
    String said =
        serve(
            launcher,
            site,
            "-XX:AOTCacheOutput=" + cache.toAbsolutePath() + " " + TRAINED,
            (address, welcome) -> new Training(URI.create(address)).use(welcome));
    if (!Files.exists(cache)) {
      throw new IllegalStateException("this Java made none; it said " + said);
    }
  }

  private interface Visit {
    void pay(String address, String welcome) throws IOException, InterruptedException;
  }

  /** Serves the site for as long as the visit takes; yields what the server said. */
  private static String serve(Path launcher, Path site, String options, Visit visit)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                launcher.toAbsolutePath().toString(),
                "serve",
                "--sample",
                "--port",
                "0",
                "--data",
                site.toString())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("BRON_JAVA_OPTS", options);
    Process server = builder.start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = server.inputReader()) {
      String address = await(lines, ADDRESS, said);
      visit.pay(address, await(lines, WELCOME, said));
      // Process.destroy would close what there is to read.
      server.toHandle().destroy();
      lines.lines().forEach(said::append);
      server.waitFor();
      return said.toString();
    } finally {
      server.destroyForcibly();
    }
  }

  private static String await(BufferedReader lines, Pattern wanted, StringBuilder said)
      throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher found = wanted.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IllegalStateException("the server ended; it said " + said);
  }

  /** As readers, feed readers, search engines and an editor do. */
  private void use(String welcome) throws IOException, InterruptedException {
    List<String> pages = pages();
    for (String page : pages) {
      get(page);
      getPacked(page);
    }
    String link = URI.create(welcome).getPath();
    submit(link, link, "name", "Anna", "email", "anna@bron.example", "password", "a b c d e f g h");
    for (String desk : List.of("/admin/articles", "/admin/media", "/admin/front")) {
      get(desk);
    }
    String article =
        submit(
                "/admin/articles/new",
                "/admin/articles",
                "language",
                "nl",
                "headline",
                "Een kop",
                "body",
                "De eerste *alinea*.\n\n## Tussenkop\n\nDe tweede.")
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IllegalStateException("the article was not saved"))
            .replaceAll("\\?.*", "");
    publish(article, "kind", "first");
    String base = found(BASE, get(article).body());
    submit(
        article,
        article,
        "base",
        base,
        "language",
        "nl",
        "headline",
        "Een kop",
        "slug",
        "een-kop",
        "body",
        "De eerste alinea, verbeterd.");
    publish(article, "kind", "correction", "note", "De alinea klopte niet.");
    get("/");
  }

  private void publish(String article, String... fields) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("revision", found(BASE, get(article).body())));
    all.addAll(List.of(fields));
    submit(article + "/publish", article + "/publications", all.toArray(String[]::new));
  }

  /** One page of each kind: those that the front page leads to, and what machines ask for. */
  private List<String> pages() throws IOException, InterruptedException {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/feed.xml",
                "/atom.xml",
                "/feed.json",
                "/all/feed.xml",
                "/search?q=kabel",
                "/search?q=%22de+kabel%22+-glas",
                "/feeds",
                "/feeds.opml",
                "/sitemap.xml",
                "/sitemap-news.xml",
                "/robots.txt",
                "/opensearch.xml",
                "/2026",
                "/2026/10",
                "/en",
                "/en/feed.xml",
                "/nowhere"));
    add(links("/"), pages);
    String article =
        pages.stream()
            .filter(page -> page.matches("/\\d{4}/\\d\\d/\\d\\d/.+"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the front page has no article"));
    add(links(article), pages);
    return pages;
  }

  /**
   * Those of a kind that is not there yet, told by the first of its path and the end of its name.
   */
  private static void add(Stream<String> links, List<String> pages) {
    Set<String> kinds = new HashSet<>();
    links
        .filter(link -> kinds.add(link.replaceAll("^(/[^/]*/?).*?(\\.[a-z0-9]+)?$", "$1$2")))
        .filter(link -> !pages.contains(link))
        .forEach(pages::add);
  }

  private Stream<String> links(String page) throws IOException, InterruptedException {
    return LINK.matcher(get(page).body())
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .distinct();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
  }

  private void getPacked(String path) throws IOException, InterruptedException {
    client.send(
        HttpRequest.newBuilder(site.resolve(path)).header("Accept-Encoding", "gzip").build(),
        BodyHandlers.discarding());
  }

  /** Opens the page of a form, and sends the form with its token. */
  private HttpResponse<String> submit(String page, String path, String... fields)
      throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder("_csrf=" + encoded(found(TOKEN, get(page).body())));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("POST " + path + " was answered by " + answer.statusCode());
    }
    return answer;
  }

  private static String found(Pattern wanted, String page) {
    Matcher matcher = wanted.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("a page without " + wanted);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
