package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StylesheetTest {
  private static final int LARGEST_BYTES = 7_500;

  private final TestSite site = TestSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theStylesheetIsOneSmallFileThatAsksForNothingElse() {
    String address = site.visitor().page("/").select("link[rel=stylesheet]").attr("href");

    HttpResponse<String> css = site.visitor().get(address);
    HttpResponse<String> compressed = site.visitor().get(address, "Accept-Encoding", "gzip");

    assertThat(css.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(css.body())
        .contains("@layer tokens, base", "prefers-color-scheme: dark", "@view-transition")
        .doesNotContain("@import", "url(");
    assertThat(compressed.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isLessThan(LARGEST_BYTES);
  }
}
