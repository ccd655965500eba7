package bron.web;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The headers that every answer carries, and the names that a request gets for itself. */
public final class Headers {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String REQUEST_ID = "bron.request-id";
  private static final String NONCE = "bron.nonce";

  // Frames within the answer inherit it.
  private static final String SANDBOX =
      "sandbox allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          + " allow-presentation allow-forms";

  private Headers() {}

  /** Sets them; runs before everything else. */
  public static void set(Context ctx) {
    ctx.attribute(REQUEST_ID, random(6));
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ctx.header("Content-Security-Policy", policy(ctx));
  }

  /**
   * Lets the answer show a page of that host in a frame, and lets pages of the site show the answer
   * in one. What is framed can do what a player needs; it cannot take the window elsewhere.
   *
   * @param host a name and nothing else
   */
  public static void frame(Context ctx, String host) {
    ctx.header("X-Frame-Options", "SAMEORIGIN");
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; frame-src https://"
            + host
            + "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; "
            + SANDBOX);
  }

  /** Lets this page of the newsroom show pages of the site in frames. */
  public static void framing(Context ctx) {
    ctx.header(
        "Content-Security-Policy",
        ctx.res().getHeader("Content-Security-Policy") + "; frame-src 'self'");
  }

  /** Lets pages of the site show this one, which runs no script and sends no form, in a frame. */
  public static void framable(Context ctx) {
    ctx.header("X-Frame-Options", "SAMEORIGIN");
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'self'");
  }

  /** For a page that only its address opens: nobody keeps it, lists it, or tells the address. */
  public static void unlisted(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.header("X-Robots-Tag", "noindex, nofollow, noarchive");
    ctx.header("Referrer-Policy", "no-referrer");
  }

  /** A name for this request, which stands in the log and on the page of a fault. */
  public static String requestId(Context ctx) {
    String id = ctx.attribute(REQUEST_ID);
    return id == null ? "-" : id;
  }

  /** The value that lets one inline script of this answer run; on admin pages alone. */
  public static String nonce(Context ctx) {
    String nonce = ctx.attribute(NONCE);
    return nonce == null ? "" : nonce;
  }

  /**
   * Readers' pages run no script at all and frame no other host; the admin runs our scripts and its
   * import map. That pages may fetch from the site itself is for tools that ask in a page's name,
   * such as Lighthouse, which reads robots.txt so.
   */
  private static String policy(Context ctx) {
    String common =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    if (!ctx.path().startsWith("/admin")) {
      return common + "; frame-src 'self'";
    }
    String nonce = random(16);
    ctx.attribute(NONCE, nonce);
    return common + "; script-src 'self' 'nonce-" + nonce + "'";
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
