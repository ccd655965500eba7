package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.HttpClientTransportOverHTTP2;
import org.junit.jupiter.api.Test;

/** Proxies speak HTTP/2 without TLS to the port on which browsers speak HTTP/1.1. */
class PlainHttp2Test {
  @Test
  void whoKnowsThatItIsSpokenSpeaksIt() throws Exception {
    try (TestSite site = TestSite.start()) {
      new Stories(site).published(Manuscript.of("Kop"));
      HttpClient proxy = new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client()));
      proxy.start();
      try {
        // The second is sent from memory.
        for (String path : List.of("/2026/11/24/kop", "/2026/11/24/kop", "/search?q=kop")) {
          ContentResponse answer = proxy.GET(site.address() + path);
          assertThat(answer.getVersion()).isEqualTo(HttpVersion.HTTP_2);
          assertThat(answer.getStatus()).as(path).isEqualTo(200);
          assertThat(answer.getContentAsString()).isEqualTo(site.visitor().get(path).body());
        }
        assertThat(proxy.GET(site.address() + "/bestaat-niet").getStatus()).isEqualTo(404);
        assertThat(proxy.GET(site.address() + "/admin/sign-in").getStatus()).isEqualTo(200);
      } finally {
        proxy.stop();
      }
    }
  }
}
