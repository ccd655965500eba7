package bron;

import bron.account.AccountStore;
import bron.account.BusyException;
import bron.account.letter.LetterWorker;
import bron.account.letter.Letters;
import bron.article.Publishing;
import bron.cache.CacheFigures;
import bron.cache.ResponseCache;
import bron.db.Database;
import bron.db.DatabaseException;
import bron.delivery.Deliveries;
import bron.delivery.DeliveryWorker;
import bron.media.RenditionWorker;
import bron.purge.PurgeWorker;
import bron.schedule.PlanRun;
import bron.site.Edition;
import bron.site.MalformedRequests;
import bron.status.StatusPages;
import bron.web.Headers;
import bron.web.PlainAddress;
import bron.web.Uploads;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson3;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.json.JsonMapper;

/** The running site: a database and a server. */
public final class App implements AutoCloseable {
  private static final long LARGEST_FORM_BYTES = 4_000_000;

  /** For connections alone: answers are made on virtual threads. */
  private static final int FEWEST_THREADS = 4;

  private static final int MOST_THREADS = 32;

  /**
   * Kept answers go out on the threads that read requests: more of them than processors get a
   * server more of a machine that it shares.
   */
  private static final int SELECTORS =
      Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 2, 8);

  private final Database database;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());

  /**
   * Making an answer for everybody takes a processor and nothing else, so that there are as many
   * threads for it. They are the system's own: virtual ones that hand over to each other let no new
   * request begin for a second and more.
   */
  private final ExecutorService makers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("maker-", 0).daemon().factory());

  private final Services services;
  private final Edition edition;
  private final ResponseCache cache;
  private final Javalin server;
  private final DeliveryWorker worker;
  private final LetterWorker letterWorker;
  private volatile int port;

  private App(Config config, Database database, Clock clock) {
    this.database = database;
    this.port = config.port();
    this.services = new Services(config, database, clock, this::port);
    this.edition = new Edition(database);
    this.cache = new ResponseCache(edition, clock, cacheBytes(config), workers, makers);
    this.server = Javalin.create(javalin -> configure(javalin, config));
    this.worker = new DeliveryWorker(services.deliveries, services.outgoing);
    this.letterWorker = new LetterWorker(services.account.letters);
  }

  /**
   * Opens the database and answers requests until it is closed.
   *
   * @throws bron.db.DatabaseException when the database cannot be used
   * @throws io.javalin.util.JavalinBindException when the port cannot be had
   */
  public static App start(Config config, Clock clock) {
    App app = new App(config, Database.open(config.database()), clock);
    try {
      app.server.start();
      app.port = app.server.port();
      app.edition.start();
      app.services.indexWorker.start();
      app.worker.start();
      app.letterWorker.start();
      app.edition.whenMoved(app.services.purges::wake);
      app.services.purges.start();
      app.services.renditions.start();
      app.services.scheduleWorker.start();
      return app;
    } catch (RuntimeException e) {
      app.database.close();
      throw e;
    }
  }

  /**
   * The port that it answers on. Before it does, the one asked for: whoever asks Javalin so early
   * leaves it without one.
   */
  public int port() {
    return port;
  }

  /** What its cache has done and holds. */
  public CacheFigures cacheFigures() {
    return cache.figures();
  }

  /** Its database, for the commands and tests that work beside the server. */
  public Database database() {
    return database;
  }

  /** The address at which the first administrator is made; empty when there is an account. */
  public Optional<String> welcome() {
    return database.write(
        stores ->
            stores.of(AccountStore.class).count() > 0
                ? Optional.empty()
                : Optional.of(
                    services.sites.load(stores).absolute("/admin/welcome/")
                        + services.account.welcomeLinks.first(stores)));
  }

  /** What is done with its articles from outside a request. */
  public Publishing publishing() {
    return services.publishing;
  }

  /** Carries out what is planned, which the site does by itself within a second. */
  public PlanRun schedule() {
    return services.planRun;
  }

  /** What is delivered to others, which the site does by itself every few seconds. */
  public Deliveries deliveries() {
    return services.deliveries;
  }

  /** What is mailed to people with an account, which the site does by itself every few seconds. */
  public Letters letters() {
    return services.account.letters;
  }

  /** Loads the sample site into an empty one; yields its article files, none where it is not. */
  public Optional<Integer> loadSample() {
    Optional<Integer> files = services.sampleSite.load();
    services.renditions.wake();
    return files;
  }

  /** Tells caches in front of it what has changed. */
  public PurgeWorker purges() {
    return services.purges;
  }

  /** Makes the renditions of its pictures. */
  public RenditionWorker renditions() {
    return services.renditions;
  }

  @Override
  public void close() {
    server.stop();
    workers.close();
    makers.close();
    worker.close();
    letterWorker.close();
    services.scheduleWorker.close();
    services.purges.close();
    edition.close();
    services.indexWorker.close();
    services.renditions.close();
    database.close();
  }

  private void configure(JavalinConfig javalin, Config config) {
    javalin.startup.showJavalinBanner = false;
    javalin.jsonMapper(new JavalinJackson3(JsonMapper.shared(), true));
    javalin.startup.startupWatcherEnabled = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.http.prefer405over404 = true;
    javalin.router.ignoreTrailingSlashes = false;
    javalin.http.maxRequestSize = LARGEST_FORM_BYTES;
    javalin.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
    Uploads.limit(javalin, config.mostMegabytes());
    javalin.jetty.modifyHttpConfiguration(App::configureHttp);
    javalin.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    javalin.jetty.addConnector((server, http) -> connector(server, http, config));
    javalin.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new MalformedRequests(services.errors));
          server.setHandler(cache);
        });
    javalin.routes.before(Headers::set);
    javalin.routes.before(services.clientAddress::note);
    javalin.routes.before(PlainAddress::redirect);
    javalin.routes.beforeMatched(services.account.access::check);
    Routes.declare(
        javalin.routes,
        services,
        new StatusPages(services.newsroom, cache::figures, Version.number()));
    javalin.routes.exception(HttpResponseException.class, services.errors::refused);
    javalin.routes.exception(
        ServletException.class,
        (broken, ctx) -> services.errors.refused(Uploads.refusal(broken), ctx));
    javalin.routes.exception(
        IllegalCharsetNameException.class, (broken, ctx) -> services.errors.garbled(ctx));
    javalin.routes.exception(
        UnsupportedCharsetException.class, (broken, ctx) -> services.errors.garbled(ctx));
    javalin.routes.exception(EOFException.class, (broken, ctx) -> services.errors.garbled(ctx));
    javalin.routes.exception(DatabaseException.class, services.errors::busy);
    javalin.routes.exception(BusyException.class, services.errors::busy);
    javalin.routes.exception(Exception.class, services.errors::fault);
  }

  /** In development whatever is edited shows at once. */
  private static long cacheBytes(Config config) {
    return config.source().isPresent() ? 0 : config.cacheMegabytes() * 1_000_000L;
  }

  /**
   * HTTP/1.1 and, for proxies that speak it, HTTP/2 without TLS (RFC 9113, section 3.3), on one
   * port.
   */
  private static ServerConnector connector(Server server, HttpConfiguration http, Config config) {
    ServerConnector connector =
        new ServerConnector(
            server,
            null,
            null,
            null,
            1,
            SELECTORS,
            new HttpConnectionFactory(http),
            new PlainHttp2(http));
    connector.setHost(config.host());
    connector.setPort(config.port());
    return connector;
  }

  private static void configureHttp(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }
}
