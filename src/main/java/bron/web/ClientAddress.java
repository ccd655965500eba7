package bron.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/**
 * The network address that a request comes from. Behind a trusted proxy it is the last one of
 * X-Forwarded-For, the only one that the proxy itself wrote: what stands before it is whatever the
 * client claimed.
 */
public final class ClientAddress {
  private static final String ATTRIBUTE = "bron.client-address";

  private final boolean trustProxy;

  /** Believes X-Forwarded-For where {@code trustProxy} says so. */
  public ClientAddress(boolean trustProxy) {
    this.trustProxy = trustProxy;
  }

  /** Finds it; runs before everything that asks for it. */
  public void note(Context ctx) {
    String address = plain(ctx.ip());
    ctx.attribute(ATTRIBUTE, trustProxy ? forwarded(ctx, address) : address);
  }

  /** The address of a request, as {@link InetAddress#getHostAddress} writes it. */
  public static String of(Context ctx) {
    String address = ctx.attribute(ATTRIBUTE);
    return address == null ? plain(ctx.ip()) : address;
  }

  /**
   * What somebody usually holds whole: an IPv4 address by itself, the first 64 bits of an IPv6 one
   * ({@code 2001:db8:0:1::/64}).
   */
  public static String network(String address) {
    return parsed(address)
        .filter(Inet6Address.class::isInstance)
        .map(v6 -> v6.getHostAddress().split(":", -1))
        .map(groups -> String.join(":", Arrays.asList(groups).subList(0, 4)) + "::/64")
        .orElse(address);
  }

  private static String forwarded(Context ctx, String fallback) {
    String last = fallback;
    for (String header : Collections.list(ctx.req().getHeaders("X-Forwarded-For"))) {
      last = header.substring(header.lastIndexOf(',') + 1);
    }
    return parsed(last).map(InetAddress::getHostAddress).orElse(fallback);
  }

  private static String plain(String text) {
    return parsed(text).map(InetAddress::getHostAddress).orElse("");
  }

  /** The address without its zone; nothing is ever looked up by name. */
  private static Optional<InetAddress> parsed(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text.strip().replaceFirst("%.*", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
