package bron.account;

import bron.web.Cookies;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie by which a browser that has signed in before is known again, so that whoever guesses
 * elsewhere cannot keep its owner out. It proves nothing else and opens nothing.
 */
public final class DeviceCookie {
  private static final String NAME = "bron_device";
  private static final Duration LIFE = Duration.ofDays(90);

  private final Cookies cookies;
  private final Tokens tokens;

  /** Written by {@code cookies}. */
  public DeviceCookie(Cookies cookies, Tokens tokens) {
    this.cookies = cookies;
    this.tokens = tokens;
  }

  /** What the database knows the request's browser by; empty for a browser without the cookie. */
  public Optional<String> read(Context ctx) {
    return cookies.token(ctx, NAME).map(Tokens::hash);
  }

  /** Lets the browser keep its token for another while, or gives it one; yields its hash. */
  public String keep(Context ctx) {
    String token = cookies.token(ctx, NAME).orElseGet(tokens::next);
    cookies.set(ctx, NAME, token, "/admin", SameSite.LAX, LIFE);
    return Tokens.hash(token);
  }
}
