package bron.http;

import bron.App;
import bron.Config;
import bron.account.AccountStore;
import bron.account.Role;
import bron.account.SessionStore;
import bron.account.Sessions;
import bron.account.Tokens;
import bron.article.Publishing;
import bron.db.Database;
import bron.mail.MailServer;
import bron.purge.Purging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The real site on a real port over a real file, with a clock that the test moves. */
public final class TestSite implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private static final String BASE_URL = "http://bron.example";

  /** The clock of the site; starts on 24 November 2026, 10:00 UTC. */
  public final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));

  private final Path folder;
  private final Config config;
  private App app;

  private TestSite(Path folder, Config config) {
    this.folder = folder;
    this.config = config;
    this.app = start(config, clock);
  }

  /** A site with an empty database in a folder of its own, which goes when it is closed. */
  public static TestSite start() {
    return start(config -> config);
  }

  /** As {@link #start()}, with another configuration than the usual one. */
  public static TestSite start(UnaryOperator<Config> change) {
    try {
      Path folder = Files.createTempDirectory("bron-test");
      return new TestSite(folder, change.apply(config(folder, BASE_URL)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its base URL is fixed, so that what feeds and pages say does not depend on the port. */
  private static Config config(Path folder, String baseUrl) {
    return new Config(
        "127.0.0.1",
        0,
        folder,
        Optional.of(baseUrl),
        false,
        false,
        Optional.empty(),
        10,
        24,
        Purging.NONE,
        Optional.empty());
  }

  /** A configuration in which those caches are told of changes. */
  public static Config telling(Config config, Purging caches) {
    return with(config, config.cacheMegabytes(), caches, config.mail());
  }

  /**
   * A configuration of a site at that port, 0 for any, that readers and editors know by an address.
   */
  public static Config readAt(Config config, int port, String baseUrl) {
    return new Config(
        config.host(),
        port,
        config.data(),
        Optional.of(baseUrl),
        config.trustProxy(),
        config.privateDelivery(),
        config.source(),
        config.mostMegabytes(),
        config.cacheMegabytes(),
        config.purging(),
        config.mail());
  }

  /** A configuration in which finished answers take so much; 0 to make each anew. */
  public static Config keeping(Config config, int megabytes) {
    return with(config, megabytes, config.purging(), config.mail());
  }

  /** A configuration in which that server takes letters. */
  public static Config mailing(Config config, MailServer server) {
    return with(config, config.cacheMegabytes(), config.purging(), Optional.of(server));
  }

  /** A configuration that does not say where readers find the site. */
  public static Config unaddressed(Config config) {
    return new Config(
        config.host(),
        config.port(),
        config.data(),
        Optional.empty(),
        config.trustProxy(),
        config.privateDelivery(),
        config.source(),
        config.mostMegabytes(),
        config.cacheMegabytes(),
        config.purging(),
        config.mail());
  }

  private static Config with(
      Config config, int megabytes, Purging caches, Optional<MailServer> mail) {
    return new Config(
        config.host(),
        config.port(),
        config.data(),
        config.baseUrl(),
        config.trustProxy(),
        config.privateDelivery(),
        config.source(),
        config.mostMegabytes(),
        megabytes,
        caches,
        mail);
  }

  private static App start(Config config, MovableClock clock) {
    App app = App.start(config, clock);
    EditionProbe.watch(app.database());
    AuditProbe.watch(app.database());
    return app;
  }

  /** Stops the server and starts it again over the same file. */
  public void restart() {
    app.close();
    app = start(config, clock);
  }

  /** The same, with that done while it is down. */
  public void stopFor(Runnable meanwhile) {
    app.close();
    meanwhile.run();
    app = start(config, clock);
  }

  /** A second server over the same file, as another node would be; whoever asks closes it. */
  public App another() {
    return another(clock);
  }

  /** The same by another clock. */
  public App another(Clock other) {
    return App.start(config, other);
  }

  /** The same, at another base URL from then on. */
  public void move(String baseUrl) {
    app.close();
    app = start(config(folder, baseUrl), clock);
  }

  /** Returns when the renditions are made of all pictures that it has. */
  public void awaitRenditions() {
    try {
      app.renditions().awaitIdle();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The path that makes the first administrator. */
  public String welcome() {
    return URI.create(app.welcome().orElseThrow()).getPath();
  }

  /** Where it answers, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + app.port();
  }

  /** The running site itself. */
  public App app() {
    return app;
  }

  /** The folder that holds its database. */
  public Path folder() {
    return folder;
  }

  /** Its database. */
  public Database database() {
    return app.database();
  }

  /** What is done without an account. */
  public Publishing publishing() {
    return app.publishing();
  }

  /** A visitor with no cookie. */
  public Visitor visitor() {
    return new Visitor(this, Optional.empty(), "");
  }

  /** Somebody with an account of that role, signed in. */
  public Visitor signedIn(Role role) {
    return enter(
        database()
            .write(
                stores -> {
                  AccountStore accounts = stores.of(AccountStore.class);
                  String name = role.name().toLowerCase(java.util.Locale.ROOT);
                  String email = name + accounts.all().size() + "@bron.example";
                  return accounts.insert(email, "Test " + name, role, "nl", clock.instant());
                }));
  }

  /** The same person, signed in anew. */
  public Visitor again(Visitor who) {
    return enter(
        database()
            .read(
                stores ->
                    stores
                        .of(SessionStore.class)
                        .find(Tokens.hash(who.session().orElseThrow()), clock.instant())
                        .orElseThrow()
                        .accountId()));
  }

  private Visitor enter(long accountId) {
    Sessions sessions = new Sessions(database(), clock, new Tokens(new SecureRandom()));
    String token =
        database().write(stores -> sessions.begin(stores, accountId, "127.0.0.1", "test"));
    String csrf =
        database()
            .read(stores -> stores.of(SessionStore.class).find(Tokens.hash(token), clock.instant()))
            .orElseThrow()
            .csrf();
    return new Visitor(this, Optional.of(token), csrf);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  URI uri(String path) {
    return URI.create(address() + path);
  }

  @Override
  public void close() {
    app.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
