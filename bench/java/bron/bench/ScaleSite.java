package bron.bench;

import bron.account.AccountStore;
import bron.account.Role;
import bron.account.SessionStore;
import bron.account.Tokens;
import bron.db.Database;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A site of some size, its server, and what is there to be asked for. */
final class ScaleSite implements AutoCloseable {
  private static final int STARTED_WITHIN_SECONDS = 120;
  private static final long SLOW_MILLIS = 1_000;

  /** A server closes connections on which nobody asks for half a minute. */
  private static final long KEPT_NANOS = 5_000_000_000L;

  private static final String TOKEN = "bench-scale-session".concat("-".repeat(24));

  /** An article that readers can read. */
  record Live(long id, String language, String dateline, String slug, long publishedAt) {
    String path() {
      return (language.equals("nl") ? "" : "/" + language) + day() + "/" + slug;
    }

    /** The path of the day on which it was published, without a language. */
    String day() {
      return "/" + dateline.replace('-', '/');
    }
  }

  private final String size;
  private final Process server;
  private final int port;
  private Client client;
  private long used = System.nanoTime();
  private final Connection database;
  private final long articles;
  private final List<String> sections;
  private final List<String> topics;
  private final List<String> authors;

  private ScaleSite(String size, Process server, int port, Connection database)
      throws SQLException, IOException {
    this.size = size;
    this.server = server;
    this.port = port;
    this.client = new Client(port);
    this.database = database;
    this.articles = Long.parseLong(column("SELECT MAX(id) FROM article").getFirst());
    this.sections = column("SELECT slug FROM section");
    this.topics = column("SELECT slug FROM topic ORDER BY id");
    this.authors = column("SELECT slug FROM author ORDER BY id");
  }

  /** Starts the server of the site in that folder, and waits until it answers. */
  static ScaleSite start(String size, Path folder, int port) throws Exception {
    Path file = folder.resolve("bron.db");
    signIn(file);
    File log = folder.resolve("bench.log").toFile();
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            "target/bron.jar",
            "serve",
            "--host",
            "127.0.0.1",
            "--port",
            String.valueOf(port),
            "--data",
            folder.toString());
    command.environment().put("BRON_CACHE", "0");
    Process server = command.redirectErrorStream(true).redirectOutput(log).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    for (int i = 0; i < STARTED_WITHIN_SECONDS * 10; i++) {
      if (Files.readString(log.toPath()).contains("Bron is on ")) {
        Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        return new ScaleSite(size, server, port, database);
      }
      Thread.sleep(100);
    }
    server.destroy();
    throw new IllegalStateException("the server of " + folder + " does not start: see " + log);
  }

  /** Lets a session of an administrator begin; the migrations run here, too. */
  private static void signIn(Path file) {
    Instant now = Instant.now();
    try (Database database = Database.open(file)) {
      database.change(
          stores -> {
            AccountStore accounts = stores.of(AccountStore.class);
            String email = "scale@bron.example";
            long account =
                accounts
                    .findByEmail(email)
                    .map(found -> found.id())
                    .orElseGet(
                        () -> accounts.insert(email, "Meetlat", Role.ADMINISTRATOR, "nl", now));
            SessionStore sessions = stores.of(SessionStore.class);
            sessions.delete(Tokens.hash(TOKEN));
            Instant end = now.plus(Duration.ofDays(1));
            sessions.insert(
                Tokens.hash(TOKEN), account, "c".repeat(43), now, end, "127.0.0.1", "bench");
          });
    }
  }

  String size() {
    return size;
  }

  /** How long the server takes to answer; whatever is in the newsroom is asked signed in. */
  double millis(String path) throws IOException {
    String cookie = path.startsWith("/admin") ? "Cookie: bron_session=" + TOKEN : "X-Bench: scale";
    if (System.nanoTime() - used > KEPT_NANOS) {
      client.close();
      client = new Client(port);
    }
    long start = System.nanoTime();
    Answer answer;
    try {
      answer = client.get(path, cookie);
    } catch (IOException e) {
      throw new IOException(size + " " + path + ": no answer", e);
    }
    double millis = (System.nanoTime() - start) / 1e6;
    used = System.nanoTime();
    if (millis > SLOW_MILLIS) {
      System.err.printf(Locale.ROOT, "%s %s took %.0f ms%n", size, path, millis);
    }
    answer.expect(200, size + " " + path);
    return millis;
  }

  /** One of the articles between two places of the archive: 0 is the oldest, 1 the newest. */
  Live article(Random chance, double from, double to) {
    try (PreparedStatement statement =
        database.prepareStatement(
            """
            SELECT id, language, dateline, slug, published_at FROM article
            WHERE id >= ? AND state = 'live' AND language = 'nl' LIMIT 1
            """)) {
      for (int tries = 0; tries < 100; tries++) {
        double place = from + chance.nextDouble() * (to - from);
        statement.setLong(1, 1 + (long) (place * (articles - 1)));
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            return new Live(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5));
          }
        }
      }
      throw new IllegalStateException("no article in " + size);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many articles there are, also those that nobody can read. */
  long articles() {
    return articles;
  }

  String section(Random chance) {
    return sections.get(chance.nextInt(sections.size()));
  }

  /** The slugs of the topics, the commonest first. */
  List<String> topics() {
    return topics;
  }

  String topic(Random chance) {
    return topics.get(chance.nextInt(topics.size()));
  }

  /** The slugs of the authors, the busiest first. */
  List<String> authors() {
    return authors;
  }

  String author(Random chance) {
    return authors.get(chance.nextInt(authors.size()));
  }

  private List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  @Override
  public void close() throws Exception {
    client.close();
    database.close();
    server.destroy();
    if (!server.waitFor(20, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
  }
}
