package bron.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://krant.nl",
        "https://www.krant.co.uk:8443",
        "https://1.1.1.1",
        "https://[2606:4700::1]"
      })
  void aSiteThatThePublicCanRead(String base) {
    assertThat(PublicAddress.isPublic(base)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://krant.nl", "https://localhost", "https://localhost.", "https://krant.test",
        "https://krant.example", "https://www.example.com", "https://krant.local", "https://krant",
        "https://krant.internal", "https://127.0.0.1", "https://10.1.2.3", "https://192.168.1.1",
        "https://172.20.0.1", "https://169.254.169.254", "https://[::1]", "https://[fd00::1]",
        "https://2130706433", "https://0x7f.1", "geen adres", ""
      })
  void aSiteOfOnesOwn(String base) {
    assertThat(PublicAddress.isPublic(base)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "::ffff:127.0.0.1",
        "2001::1"
      })
  void noAddressOfOnesOwnIsConnectedTo(String address) {
    assertThat(PublicAddress.allows(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.0.3.1", "2606:4700::1"})
  void addressesOfThePublicInternetAre(String address) {
    assertThat(PublicAddress.allows(InetAddress.ofLiteral(address))).isTrue();
  }
}
