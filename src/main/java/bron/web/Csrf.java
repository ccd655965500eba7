package bron.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Tells whether a form was sent by a page of this site. */
public final class Csrf {
  /** The form field that carries the token. */
  public static final String FIELD = "_csrf";

  /** The request attribute that holds the token which would match, where somebody is signed in. */
  public static final String FRESH = "bron.csrf";

  /** What a refusal says that is for want of a token that matches. */
  public static final String STALE = "csrf";

  /** What a refusal says of a form that another site sent. */
  public static final String FOREIGN = "foreign";

  /** What a refusal says of a change by somebody who has to set up a second step first. */
  public static final String UNPROVEN = "unproven";

  private Csrf() {}

  /** Whether the request carries that token, in the form or in the X-CSRF-Token header. */
  public static boolean matches(Context ctx, String token) {
    String header = ctx.header("X-CSRF-Token");
    String given = header != null ? header : ctx.formParam(FIELD);
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether the browser says that the request comes from this site (Fetch Metadata); true for a
   * client that says nothing.
   */
  public static boolean sameSite(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    return site == null || site.equals("same-origin") || site.equals("none");
  }
}
