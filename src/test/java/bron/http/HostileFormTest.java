package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.topic.TopicStore;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a program sends in the place of a form, the answer is a page that says what is wrong.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormTest {
  private static final String NUL = "\0";

  private final TestSite site = TestSite.start();
  private Visitor chief = site.visitor();

  @BeforeAll
  void signIn() {
    chief = site.signedIn(Role.ADMINISTRATOR);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/admin/authors, name",
    "/admin/sections, name-nl",
    "/admin/topics, name-nl",
    "/admin/accounts, name",
    "/admin/settings, name"
  })
  void aNameOfNothingButNulIsNoName(String form, String field) {
    HttpResponse<String> answer = chief.post(form, "version", "1", field, NUL);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<h1");
  }

  @Test
  void anArticleIsSavedWithoutItsNuls() {
    HttpResponse<String> saved =
        chief.post(
            "/admin/articles",
            "language",
            "nl",
            "headline",
            "A" + NUL + "B",
            "credit_name",
            NUL + "Jan",
            "credit_role",
            "author",
            "credit_name",
            NUL,
            "credit_role",
            "author",
            "source_label",
            NUL);
    assertThat(saved.statusCode()).isEqualTo(303);
    var opened = chief.page(saved.headers().firstValue("Location").orElseThrow());
    assertThat(opened.select("[name=headline]").val()).isEqualTo("AB");
    assertThat(opened.select("[name=credit_name]").eachAttr("value")).containsExactly("Jan");
    assertThat(opened.select("[name=source_label]").val()).isEmpty();
  }

  @Test
  void aNoteOfNothingButNulExplainsNothing() {
    Story story = new Stories(site).published(Manuscript.of("Een kop"));
    String place = "/admin/articles/" + story.article().id();
    String revision = chief.page(place + "/publish").select("[name=revision]").val();
    HttpResponse<String> refused =
        chief.post(
            place + "/publications", "revision", revision, "kind", "correction", "note", NUL);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("hebben een toelichting nodig");
  }

  @Test
  void aFormWithMoreRowsThanAnybodyAddsIsTooLarge() {
    List<String> fields = new ArrayList<>(List.of("language", "nl", "headline", "Een kop"));
    IntStream.range(0, 501).forEach(i -> fields.addAll(List.of("credit_name", "x")));
    HttpResponse<String> answer = chief.post("/admin/articles", fields.toArray(String[]::new));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Dit is te groot");
  }

  @Test
  void noTopicIsMadeForAFormWithTooMany() {
    String names = String.join(",", IntStream.range(0, 51).mapToObj(i -> "veel" + i).toList());
    HttpResponse<String> answer =
        chief.post("/admin/articles", "language", "nl", "headline", "Een kop", "topics", names);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("[name=topics]").val()).isEqualTo(names);
    Optional<Long> made = site.database().read(s -> s.of(TopicStore.class).idOf("veel1", ""));
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 2_000})
  void aTopicThatIsTooLongIsToldTheLimit(int length) {
    String names = "chips, " + "x".repeat(length);
    HttpResponse<String> answer =
        chief.post("/admin/articles", "language", "nl", "headline", "Een kop", "topics", names);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("te lang: hoogstens 100 tekens");
    assertThat(Jsoup.parse(answer.body()).select("[name=topics]").val()).isEqualTo(names);
    assertThat(Jsoup.parse(answer.body()).select("[name=headline]").val()).isEqualTo("Een kop");
  }

  @Test
  void aBodyThatCannotBeSavedIsNotPreviewed() {
    HttpResponse<String> answer =
        chief.post("/admin/articles/preview", "language", "nl", "body", "x".repeat(500_001));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "utf-8;;", "%%%"})
  void anUnknownEncodingIsABadRequest(String charset) throws IOException {
    String form = "email=x";
    for (String from : List.of("same-origin", "cross-site")) {
      String answer =
          raw(
              "POST /admin/sign-in HTTP/1.1",
              "Content-Type: application/x-www-form-urlencoded; charset=" + charset,
              "Content-Length: " + form.length(),
              "Sec-Fetch-Site: " + from,
              "",
              form);
      assertThat(answer.substring(9, 12)).as(charset).isIn("400", "403");
      assertThat(answer).contains("<h1");
    }
  }

  @Test
  void aBodyThatIsCutOffIsABadRequest() throws IOException {
    String answer =
        raw(
            "POST /admin/sign-in HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded",
            "Transfer-Encoding: chunked",
            "",
            "zz",
            "nonsense");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("<h1");
  }

  /** Sends lines as they are, the request line first. */
  private String raw(String... lines) throws IOException {
    URI address = URI.create(site.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      String head = lines[0] + "\r\nHost: bron.example\r\nConnection: close\r\n";
      String rest = String.join("\r\n", List.of(lines).subList(1, lines.length));
      socket.getOutputStream().write((head + rest + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
