package bron.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads and writes the site's cookies. Every one is HttpOnly, and Secure where the site is read
 * over https (RFC 6265bis).
 */
public final class Cookies {
  private static final int TOKEN_LENGTH = 43;

  private final Supplier<String> baseUrl;
  private final boolean trustProxy;

  /**
   * Https is what the site's base URL begins with, or what X-Forwarded-Proto says where the proxy
   * is trusted.
   */
  public Cookies(Supplier<String> baseUrl, boolean trustProxy) {
    this.baseUrl = baseUrl;
    this.trustProxy = trustProxy;
  }

  /** The token of 43 characters in that cookie; empty where there is anything else. */
  public Optional<String> token(Context ctx, String name) {
    return Optional.ofNullable(ctx.cookie(name)).filter(value -> value.length() == TOKEN_LENGTH);
  }

  /** Sets a cookie below {@code path}; a life of zero takes it away. */
  public void set(
      Context ctx, String name, String value, String path, SameSite sameSite, Duration life) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(path);
    cookie.setHttpOnly(true);
    cookie.setSecure(https(ctx));
    cookie.setSameSite(sameSite);
    cookie.setMaxAge((int) life.toSeconds());
    ctx.cookie(cookie);
  }

  private boolean https(Context ctx) {
    return (trustProxy && forwardedProtocol(ctx).equalsIgnoreCase("https"))
        || baseUrl.get().startsWith("https:");
  }

  /** What the nearest proxy says; what stands before it may come from anywhere. */
  private static String forwardedProtocol(Context ctx) {
    String last = "";
    for (String header : Collections.list(ctx.req().getHeaders("X-Forwarded-Proto"))) {
      last = header.substring(header.lastIndexOf(',') + 1).strip();
    }
    return last;
  }
}
