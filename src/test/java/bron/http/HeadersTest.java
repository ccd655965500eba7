package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser to refuse, and a cache to forget. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {
  private static final String READING =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final TestSite site = TestSite.start();

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/en", "/feed.xml", "/nergens", "/favicon.ico"})
  void readersPagesRunNoScript(String path) {
    HttpResponse<String> answer = site.visitor().get(path);
    assertThat(header(answer, "Content-Security-Policy")).isEqualTo(READING + "; frame-src 'self'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
  }

  @Test
  void theNewsroomRunsItsOwnScriptsAndNoCacheKeepsIt() {
    Visitor editor = site.signedIn(Role.EDITOR);
    HttpResponse<String> first = editor.get("/admin/articles");
    assertThat(header(first, "Content-Security-Policy"))
        .startsWith(READING)
        .matches(".*; script-src 'self' 'nonce-[0-9a-f]{32}'")
        .isNotEqualTo(header(editor.get("/admin/articles"), "Content-Security-Policy"));
    assertThat(header(first, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(header(site.visitor().get("/admin/articles"), "Cache-Control"))
        .isEqualTo("private, no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nergens", "/admin/articles/x"})
  void noCacheKeepsARefusal(String path) {
    assertThat(header(site.signedIn(Role.EDITOR).get(path), "Cache-Control")).contains("no-store");
    assertThat(header(site.visitor().get("/nergens"), "Cache-Control")).isEqualTo("no-store");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
