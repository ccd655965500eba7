package bron.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import bron.article.Kind;
import bron.http.Manuscript;
import bron.http.Stories;
import bron.http.Story;
import bron.http.TestSite;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The site behind nginx, by {@code docs/proxy/nginx.conf}. */
class NginxIT {
  private TestSite site;
  private Front nginx;
  private Story story;

  @BeforeAll
  static void installed() {
    Front.needs("nginx", "nginx-light");
  }

  @BeforeEach
  void start() {
    site = TestSite.start();
    story = new Stories(site).published(Manuscript.of("Eerste kop"));
    nginx = Front.nginx(Front.freePort(), site.app().port());
  }

  @AfterEach
  void stop() {
    nginx.close();
    site.close();
  }

  private String cache(HttpResponse<?> answer) {
    return answer.headers().firstValue("X-Cache").orElse("");
  }

  @Test
  void itKeepsAPageForSecondsAndShowsAnOldOneOnlyWhenTheSiteIsDown() {
    String path = story.path();
    assertThat(cache(nginx.get(path))).isEqualTo("MISS");
    assertThat(cache(nginx.get(path, "Cookie", "x=y"))).isEqualTo("HIT");
    assertThat(cache(nginx.get(path, "Sec-Fetch-Dest", "document"))).isEqualTo("HIT");
    story.publish(Kind.UPDATE, "", words -> words.headline("Tweede kop"));
    nginx.await(() -> nginx.get(path).body().contains("Tweede kop"));
    site.app().close();
    nginx.await(() -> cache(nginx.get(path)).equals("STALE"));
    HttpResponse<String> old = nginx.get(path, "Sec-Fetch-Dest", "document");
    assertThat(old.statusCode()).isEqualTo(200);
    assertThat(old.body()).contains("Tweede kop");
  }

  @Test
  void whatIsSomebodysOwnIsPassed() {
    HttpResponse<String> first = nginx.get("/admin/sign-in");
    HttpResponse<String> second = nginx.get("/admin/sign-in");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Set-Cookie"))
        .isNotEqualTo(second.headers().firstValue("Set-Cookie"));
    assertThat(cache(second)).isEmpty();
    assertThat(nginx.get("/bestaat-niet").statusCode()).isEqualTo(404);
    assertThat(cache(nginx.get("/bestaat-niet"))).isEqualTo("MISS");
    nginx.get("/feed.xml");
    HttpResponse<String> shown = nginx.get("/feed.xml", "Sec-Fetch-Dest", "document");
    assertThat(shown.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(nginx.get("/feed.xml").headers().firstValue("Content-Type").orElse(""))
        .contains("rss");
  }
}
