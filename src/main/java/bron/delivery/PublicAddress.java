package bron.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Tells the public's Internet from a machine of one's own, a private network and an example. */
public final class PublicAddress {
  /** Names that nobody can register (RFC 2606, 6761, 6762, 8375), and so no public site has. */
  private static final List<String> RESERVED =
      List.of("localhost", "local", "test", "example", "invalid", "internal", "lan", "home.arpa");

  private PublicAddress() {}

  /**
   * Whether the public can read a site at that base address: https, by a name or address of its
   * own.
   */
  public static boolean isPublic(String baseUrl) {
    try {
      URI uri = URI.create(baseUrl);
      return "https".equals(uri.getScheme())
          && uri.getHost() != null
          && isPublicHost(uri.getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether a host name may be one of the public's Internet. Nothing is looked up. */
  public static boolean isPublicHost(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    if (name.startsWith("[") || name.matches("[0-9.]+")) {
      try {
        return allows(InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", "")));
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
    return name.contains(".")
        && RESERVED.stream().noneMatch(end -> name.equals(end) || name.endsWith("." + end))
        && !name.matches("(.*\\.)?example\\.(com|net|org)");
  }

  /** Whether an address is one of the public's Internet (RFC 6890), whatever name led to it. */
  public static boolean allows(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address v4 -> publicV4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
      case Inet6Address v6 -> publicV6(bytes);
      default -> false;
    };
  }

  private static boolean publicV4(int a, int b, int c) {
    boolean shared = a == 100 && b >= 64 && b < 128;
    boolean protocol = a == 192 && b == 0 && (c == 0 || c == 2);
    boolean testing =
        (a == 198 && (b == 18 || b == 19)) || (a == 198 && b == 51) || (a == 203 && b == 0);
    return a != 0 && a < 224 && !shared && !protocol && !testing;
  }

  /** Global unicast alone, and of that neither documentation nor a way into IPv4 networks. */
  private static boolean publicV6(byte[] bytes) {
    int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
    boolean documentation = first == 0x2001 && second == 0x0DB8;
    boolean tunnel = first == 0x2002 || (first == 0x2001 && second == 0);
    return first >= 0x2000 && first < 0x4000 && !documentation && !tunnel;
  }
}
