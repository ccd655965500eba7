package bron.media;

import static org.assertj.core.api.Assertions.assertThat;

import bron.Config;
import bron.account.Role;
import bron.http.TestSite;
import bron.http.Visitor;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MediaTest {
  private final TestSite site = TestSite.start();
  private final byte[] file = TestPictures.file("jpeg", 40, 20);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aPictureThatIsSentCanBeReadByAnybodyForGood() throws Exception {
    HttpResponse<String> sent =
        site.signedIn(Role.AUTHOR).upload("/admin/media", "file", "C:\\foto's\\mij.html", file);

    assertThat(sent.statusCode()).isEqualTo(201);
    JsonNode answer = new JsonMapper().readTree(sent.body());
    assertThat(answer.get("width").asInt()).isEqualTo(40);
    assertThat(answer.get("height").asInt()).isEqualTo(20);
    String address = answer.get("address").asString();
    assertThat(address).isEqualTo("/media/" + answer.get("id").asString() + "/original.jpg");

    HttpResponse<byte[]> read = site.visitor().bytes(address);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(file);
    assertThat(header(read, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(read, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(read, "Content-Security-Policy")).isEqualTo("default-src 'none'");
    assertThat(header(read, "Accept-Ranges")).isEqualTo("bytes");

    HttpResponse<String> head = site.visitor().head(address);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(file.length));
    assertThat(header(head, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(head, "ETag")).isEqualTo(header(read, "ETag"));
  }

  @Test
  void whoHasItGetsNothingAgain() {
    String address = stored();
    String tag = header(site.visitor().bytes(address), "ETag");

    HttpResponse<byte[]> again = site.visitor().bytes(address, "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(header(again, "Cache-Control")).contains("immutable");
    assertThat(site.visitor().bytes(address, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(
            site.visitor()
                .bytes(address, "If-None-Match", "W/\"x\", " + tag, "Range", "bytes=0-1")
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void aPartOfItCanBeHad() {
    String address = stored();
    String tag = header(site.visitor().bytes(address), "ETag");

    HttpResponse<byte[]> part = site.visitor().bytes(address, "Range", "bytes=3-9");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(file, 3, 10));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 3-9/" + file.length);
    assertThat(header(part, "Content-Length")).isEqualTo("7");

    HttpResponse<byte[]> beyond =
        site.visitor().bytes(address, "Range", "bytes=" + file.length + "-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + file.length);

    assertThat(site.visitor().bytes(address, "Range", "bytes=0-1,4-5").body()).isEqualTo(file);
    assertThat(site.visitor().bytes(address, "Range", "bytes=0-1", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(
            site.visitor().bytes(address, "Range", "bytes=0-1", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void itHasOneAddress() {
    String address = stored();
    for (String wrong :
        new String[] {
          address.replace(".jpg", ".png"),
          address.replace(".jpg", ".svg"),
          address.replace(".jpg", ""),
          address.replace("/media/", "/media/0"),
          address.toUpperCase(java.util.Locale.ROOT),
          "/media/x/original.jpg",
          "/media/%00/original.jpg",
          "/media/..%2f..%2fetc/original.jpg"
        }) {
      assertThat(site.visitor().get(wrong).statusCode()).as(wrong).isIn(400, 404);
    }
  }

  @Test
  void theSamePictureTwiceIsOne() {
    assertThat(stored()).isEqualTo(stored());
  }

  @Test
  void whatIsNotTakenIsSaidInOnesOwnLanguage() {
    Visitor author = site.signedIn(Role.AUTHOR);
    refused(author.upload("/admin/media", "file", "leeg.jpg", new byte[0]), 422, "leeg");
    refused(
        author.upload("/admin/media", "file", "x.jpg", TestPictures.text("<html>")), 415, "foto");
    refused(
        author.upload("/admin/media", "file", "x.jpg", Arrays.copyOf(file, 200)),
        422,
        "beschadigd");
    refused(author.upload("/admin/media", "other", "x.jpg", file), 400, "geen bestand");
    refused(author.post("/admin/media", "file", "x"), 400, "geen bestand");
  }

  @Test
  void whatIsTooLargeIsAnsweredAndNotCutOff() {
    Visitor author = site.signedIn(Role.AUTHOR);
    byte[] large = Arrays.copyOf(file, new Pictures().mostBytes() + 1);
    refused(author.upload("/admin/media", "file", "x.jpg", large), 413, "10 MB");
    byte[] larger = Arrays.copyOf(file, 50 * 1024 * 1024);
    refused(author.upload("/admin/media", "file", "x.jpg", larger), 413, "10 MB");
    assertThat(stored()).startsWith("/media/");
  }

  @Test
  void whoRunsTheSiteSaysHowLargeAFileMayBe() {
    try (TestSite small =
        TestSite.start(
            config ->
                new Config(
                    config.host(),
                    config.port(),
                    config.data(),
                    config.baseUrl(),
                    config.trustProxy(),
                    config.privateDelivery(),
                    config.source(),
                    1,
                    config.cacheMegabytes(),
                    config.purging(),
                    config.mail()))) {
      Visitor author = small.signedIn(Role.AUTHOR);
      byte[] large = Arrays.copyOf(file, 1024 * 1024 + 1);
      refused(author.upload("/admin/media", "file", "x.jpg", large), 413, "1 MB");
      assertThat(author.page("/admin/media").select(".drop .hint").text()).contains("1 MB");
      assertThat(author.upload("/admin/media", "file", "x.jpg", file).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void whatDoesNotSayHowLargeItIsHasTheSameLimit() throws Exception {
    Visitor author = site.signedIn(Role.AUTHOR);
    String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
    byte[] body = TestPictures.join(TestPictures.text(head), new byte[50 * 1024 * 1024]);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.address() + "/admin/media"))
            .header("Cookie", "bron_session=" + author.session().orElseThrow())
            .header("X-CSRF-Token", author.csrf())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      refused(client.send(request, HttpResponse.BodyHandlers.ofString()), 413, "10 MB");
    }
  }

  @Test
  void aFormThatIsNoneIsNoFaultOfTheProgram() throws Exception {
    Visitor author = site.signedIn(Role.AUTHOR);
    for (String csrf : List.of(author.csrf(), "")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site.address() + "/admin/media"))
              .header("Cookie", "bron_session=" + author.session().orElseThrow())
              .header(csrf.isEmpty() ? "X-Nothing" : "X-CSRF-Token", csrf)
              .header("Content-Type", "multipart/form-data; boundary=b")
              .POST(HttpRequest.BodyPublishers.ofString("--b\r\nnothing"))
              .build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(400);
      }
    }
  }

  @Test
  void onlyTheNewsroomSends() {
    assertThat(site.visitor().upload("/admin/media", "file", "x.jpg", file).statusCode())
        .isEqualTo(401);
    Visitor author = site.signedIn(Role.AUTHOR);
    Visitor stranger = new Visitor(site, author.session(), "wrong");
    assertThat(stranger.upload("/admin/media", "file", "x.jpg", file).statusCode()).isEqualTo(403);
  }

  private static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/json");
    assertThat(answer.body()).startsWith("{\"message\":\"").contains(words);
  }

  private String stored() {
    Pictures pictures = new Pictures();
    Picture picture = ((Pictures.Checked.Accepted) pictures.check(file)).picture();
    site.database()
        .change(
            stores ->
                pictures.store(
                    stores, picture, "x.jpg", java.util.Optional.empty(), site.clock.instant()));
    return picture.media().address();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
