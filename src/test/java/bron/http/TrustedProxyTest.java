package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.Config;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TrustedProxyTest {
  @Test
  void theAddressIsTheOneThatTheProxySaw() {
    try (TestSite site = TestSite.start(of("http://bron.example", true))) {
      assertThat(address(site, "203.0.113.9")).isEqualTo("203.0.113.9");
      assertThat(address(site, "6.6.6.6, 7.7.7.7, 203.0.113.8"))
          .as("claimed")
          .isEqualTo("203.0.113.8");
      assertThat(address(site, "2001:db8::1")).isEqualTo("2001:db8:0:0:0:0:0:1");
      assertThat(address(site, "<script>")).as("not an address").isEqualTo("127.0.0.1");
      assertThat(address(site, "evil.example")).as("not looked up").isEqualTo("127.0.0.1");
    }
    try (TestSite site = TestSite.start(of("http://bron.example", false))) {
      assertThat(address(site, "203.0.113.9")).as("not trusted").isEqualTo("127.0.0.1");
    }
  }

  @Test
  void cookiesAreSecureUnderHttps() {
    try (TestSite site = TestSite.start(of("https://bron.example", false))) {
      assertThat(cookies(site, "http")).allMatch(this::isSecure);
    }
    try (TestSite site = TestSite.start(of("http://bron.example", true))) {
      assertThat(cookies(site, "https")).allMatch(this::isSecure);
      assertThat(cookies(site, "http")).noneMatch(this::isSecure);
      assertThat(cookies(site, "https, http")).as("claimed").noneMatch(this::isSecure);
    }
    try (TestSite site = TestSite.start(of("http://bron.example", false))) {
      assertThat(cookies(site, "https")).as("not trusted").noneMatch(this::isSecure);
    }
  }

  private boolean isSecure(String cookie) {
    return cookie.contains("Secure");
  }

  private static String address(TestSite site, String forwardedFor) {
    new Browser(site, forwardedFor).signIn("niemand@bron.example", "");
    return Staff.trail(site).getLast().split("\\|", -1)[3];
  }

  private static List<String> cookies(TestSite site, String protocol) {
    List<String> cookies =
        site.visitor()
            .get("/admin/sign-in", "X-Forwarded-Proto", protocol)
            .headers()
            .allValues("Set-Cookie");
    assertThat(cookies).hasSize(2);
    return cookies;
  }

  private static UnaryOperator<Config> of(String baseUrl, boolean trustProxy) {
    return config ->
        new Config(
            config.host(),
            config.port(),
            config.data(),
            Optional.of(baseUrl),
            trustProxy,
            false,
            config.source(),
            config.mostMegabytes(),
            config.cacheMegabytes(),
            config.purging(),
            config.mail());
  }
}
