package bron.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A proxy that stands in front of a test site, by the configuration that the documentation has. */
final class Front implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final int port;
  private final Path folder;
  private final Process process;

  private Front(int port, Path folder, Process process) {
    this.port = port;
    this.folder = folder;
    this.process = process;
  }

  /** Leaves the test out, saying so, where there is no such program. */
  static void needs(String program, String packages) {
    boolean there =
        Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    assumeTrue(there, program + " is not installed (Debian: apt-get install " + packages + ")");
  }

  /** A port that is free now. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Varnish on that port, before a site on that one. */
  static Front varnish(int port, int sitePort) {
    Path folder = folder();
    String vcl = read("varnish.vcl").replace(".port = \"8080\"", ".port = \"" + sitePort + "\"");
    write(folder.resolve("bron.vcl"), vcl);
    return start(
        port,
        folder,
        List.of(
            "varnishd",
            "-F",
            "-n",
            folder.resolve("work").toString(),
            "-a",
            "127.0.0.1:" + port,
            "-f",
            folder.resolve("bron.vcl").toString(),
            "-s",
            "malloc,32m"));
  }

  /** nginx likewise. */
  static Front nginx(int port, int sitePort) {
    Path folder = folder();
    String server =
        read("nginx.conf")
            .replace("server 127.0.0.1:8080", "server 127.0.0.1:" + sitePort)
            .replace("listen 80", "listen 127.0.0.1:" + port)
            .replace("/var/cache/bron", folder.resolve("cache").toString());
    write(folder.resolve("bron.conf"), server);
    String around =
        """
        pid FOLDER/pid;
        error_log FOLDER/error.log;
        events {}
        http {
          access_log off;
          client_body_temp_path FOLDER/body;
          proxy_temp_path FOLDER/proxy;
          fastcgi_temp_path FOLDER/fastcgi;
          uwsgi_temp_path FOLDER/uwsgi;
          scgi_temp_path FOLDER/scgi;
          include FOLDER/bron.conf;
        }
        """;
    write(folder.resolve("nginx.conf"), around.replace("FOLDER", folder.toString()));
    return start(
        port,
        folder,
        List.of(
            "nginx",
            "-p",
            folder.toString(),
            "-c",
            folder.resolve("nginx.conf").toString(),
            "-g",
            "daemon off;"));
  }

  private static Front start(int port, Path folder, List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().merge("PATH", "/usr/sbin:/usr/local/sbin", (a, b) -> a + ":" + b);
      builder.redirectOutput(folder.resolve("output.txt").toFile());
      Front front = new Front(port, folder, builder.start());
      front.await(front::answers);
      return front;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try {
      assertThat(process.isAlive()).as(output()).isTrue();
      return CLIENT
              .send(request("/robots.txt").build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String output() {
    return readFile(folder.resolve("output.txt"));
  }

  /** Waits until something is so; yields how long it took. */
  Duration await(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new AssertionError("not within " + PATIENCE + "\n" + output());
      }
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** GET through it, with headers as name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** A request of that method. */
  HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("bron-front");
      // The programs that answer run as somebody else when this is run as root.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) {
    return readFile(Path.of("docs/proxy", name));
  }

  private static String readFile(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
