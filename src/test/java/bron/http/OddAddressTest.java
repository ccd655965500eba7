package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the address bar, the answer is a page of the site or a redirect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddAddressTest {
  private final TestSite site = TestSite.start();

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nope",
        "/2024",
        "/99999",
        "/2024/13",
        "/2024/02/31",
        "/2024/05/15/x",
        "/0000/00/00/x",
        "/-1/1/1/x",
        "/sections/nope",
        "/topics/nope",
        "/authors/nope",
        "/en/nope",
        "/en/2024/99",
        "/nl/2024/05/15/x",
        "/%zz",
        "/%2e%2e/x",
        "/a%00b",
        "/a%2fb",
        "/..;/x",
        "/;x=1",
        "/static/x/../y",
        "/static/x/css/%2e%2e/x",
        "/static/x/nope.css",
        "/media/x/y",
        "/?before=x",
        "/?before=-1-x&after=zz",
        "/sections/%F0%9F%92%A9",
        "/%ff%fe",
        "/x'\"<script>",
        "//",
        "///a",
        "/feed.xml/",
        "/sections//feed.xml",
        "/sections/%00/feed.xml",
        "/sections/a%2fb/atom.xml",
        "/topics/x;y=1/feed.json",
        "/nl/feed.xml",
        "/admin/nope",
        "/admin/articles/x",
        "/preview/x"
      })
  void anOddAddressIsAnsweredKindly(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1");
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(status).as(path).isIn(200, 301, 302, 400, 404);
    assertThat(answer).doesNotContain("Exception", "<script>", "Powered by", "/badMessage");
    if (status >= 400) {
      assertThat(answer).contains("<h1").contains("stylesheet");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topics/%2e%2e/",
        "/topics/%2E%2e",
        "/topics/../",
        "/topics/..",
        "/topics/%2e/",
        "/topics/./x",
        "/topics/a/%2e%2e/",
        "/topics/%2e%2e/feed.xml",
        "/en/topics/%2e%2e/",
        "/2026/%2e%2e/",
        "/%2e/",
      })
  void aStepUpwardsLeadsNowhere(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1"))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("Location:");
  }

  @Test
  void anAddressInDisguiseLeadsToThePlainOne() throws IOException {
    String answer = raw("GET /%73ections/%61i?x=1 HTTP/1.1");
    assertThat(answer).startsWith("HTTP/1.1 301").contains("Location: /sections/ai?x=1");
    assertThat(raw("GET /%2f%2fevil.example/%61 HTTP/1.1")).doesNotContain("Location: //");
  }

  @Test
  void aWrongMethodIsToldWhichAreRight() throws IOException {
    String answer = raw("POST /2024/05/15/x HTTP/1.1");
    assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: ").contains("<h1");
    assertThat(raw("BREW / HTTP/1.1").substring(9, 12)).isIn("404", "405", "501", "400");
  }

  @Test
  void aHeaderThatIsTooLongIsRefused() throws IOException {
    String answer = raw("GET / HTTP/1.1\r\nX-Long: " + "x".repeat(20_000));
    assertThat(answer).startsWith("HTTP/1.1 431").contains("<h1");
  }

  /** Sends a request line as it is; a client library would tidy it. */
  private String raw(String head) throws IOException {
    URI address = URI.create(site.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      String request = head + "\r\nHost: bron.example\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
