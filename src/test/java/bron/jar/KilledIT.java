package bron.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while somebody writes: whatever it acknowledged is there afterwards. */
class KilledIT {
  private static final int DEATHS = 6;
  private static final String PASSWORD = "een zin die niemand raadt";

  @TempDir Path folder;
  private Optional<Process> server = Optional.empty();
  private String address = "";
  private String cookie = "";
  private String article = "";
  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(20_261_128);

  @Test
  void betweenKeystrokesAndAfterTheAcknowledgementNothingIsLost() throws Exception {
    addAccount();
    List<String> saved = new ArrayList<>();
    try {
      for (int death = 0; death < DEATHS; death++) {
        start();
        signIn();
        if (death == 0) {
          article = begin();
        }
        Document page = page(article);
        String typed = write(page, death, saved);
        kill();
        start();
        signIn();
        assertAll(saved, typed);
        kill();
      }
    } finally {
      server.ifPresent(Process::destroyForcibly);
    }
  }

  /** Saves some times, types a last time, and is cut off at a moment that nobody chose. */
  private String write(Document opened, int death, List<String> saved) throws Exception {
    Document page = opened;
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      String word = "woord" + death + "x" + i + "w";
      String body = page.select("[name=body]").text() + " " + word;
      assertThat(post(article, form(page, body)).statusCode()).isEqualTo(303);
      saved.add(word);
      page = page(article);
    }
    String typed = "getypt" + death + "w";
    String body = page.select("[name=body]").text() + " " + typed;
    assertThat(post(article + "/writing", form(page, body)).statusCode()).isEqualTo(200);
    String more = form(page, body + " half");
    Process running = server.orElseThrow();
    Thread axe =
        Thread.startVirtualThread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              running.destroyForcibly();
            });
    try {
      while (running.isAlive()) {
        post(article + "/writing", more);
      }
    } catch (IOException cut) {
      assertThat(cut).isNotNull();
    }
    axe.join();
    return typed;
  }

  private void assertAll(List<String> saved, String typed) throws Exception {
    Document page = page(article);
    assertThat(page.select("[name=body]").text()).contains(saved);
    String offer = page.select(".offer[data-token] a.button").attr("href");
    assertThat(offer).isNotEmpty();
    assertThat(page(offer).select("[name=body]").text()).contains(typed);
    String token = page.select(".offer[data-token]").attr("data-token");
    post(article + "/writing/removals", "_csrf=" + csrf(page) + "&writing=" + token);
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bron.db"))) {
      assertThat(text(c, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(text(c, "SELECT COUNT(*) - MAX(number) FROM revision")).isEqualTo("0");
    }
  }

  private static String text(Connection c, String sql) throws SQLException {
    try (ResultSet row = c.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private String begin() throws Exception {
    Document page = page("/admin/articles/new");
    HttpResponse<String> begun = post("/admin/articles", form(page, "Het begin."));
    String place = begun.headers().firstValue("Location").orElseThrow();
    return URI.create(place).getPath();
  }

  private static String form(Document page, String body) {
    StringBuilder form = new StringBuilder("_csrf=" + csrf(page));
    for (String name : List.of("base", "writing", "language", "slug")) {
      form.append('&').append(name).append('=').append(encoded(value(page, name)));
    }
    return form + "&headline=Een+kop&body=" + encoded(body);
  }

  private static String value(Document page, String name) {
    String language = page.select("select[name=" + name + "] option[selected]").attr("value");
    return language.isEmpty() ? page.select("#editor input[name=" + name + "]").val() : language;
  }

  private static String csrf(Document page) {
    return encoded(page.select("#editor [name=_csrf]").val());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void signIn() throws Exception {
    HttpResponse<String> door = send(request("/admin/sign-in").GET());
    String token = Jsoup.parse(door.body()).select("[name=_csrf]").val();
    cookie = cookies(door);
    HttpResponse<String> in =
        post(
            "/admin/sign-in",
            "_csrf=" + encoded(token) + "&email=anna%40bron.example&password=" + encoded(PASSWORD));
    assertThat(in.statusCode()).isEqualTo(303);
    cookie = cookies(in);
  }

  private static String cookies(HttpResponse<String> answer) {
    return String.join(
        "; ",
        answer.headers().allValues("Set-Cookie").stream().map(c -> c.split(";", 2)[0]).toList());
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> answer = send(request(path).GET());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void addAccount() throws Exception {
    Process add =
        bron(
            "account",
            "add",
            "--name",
            "Anna",
            "--role",
            "editor",
            "--password-stdin",
            "anna@bron.example",
            "--data",
            folder.toString());
    add.getOutputStream().write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    add.getOutputStream().close();
    assertThat(add.waitFor()).as(Files.readString(folder.resolve("out"))).isZero();
  }

  private void start() throws Exception {
    server = Optional.of(bron("serve", "--port", "0", "--data", folder.toString()));
    Pattern on = Pattern.compile("Bron is on (http://localhost:\\d+)");
    for (int tries = 0; tries < 600; tries++) {
      Matcher found = on.matcher(Files.readString(folder.resolve("out")));
      if (found.find()) {
        address = found.group(1);
        cookie = "";
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError(Files.readString(folder.resolve("out")));
  }

  private void kill() throws InterruptedException {
    Process running = server.orElseThrow();
    running.destroyForcibly();
    running.waitFor();
  }

  private Process bron(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/bron.jar").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }
}
