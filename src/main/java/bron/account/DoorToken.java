package bron.account;

import bron.web.Cookies;
import bron.web.Csrf;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * Guards the forms of people who are not signed in: the same random token stands in a cookie of
 * SameSite=Strict and in the form (double submit), and no other site can read or set either.
 */
public final class DoorToken {
  private static final String NAME = "bron_csrf";
  private static final Duration LIFE = Duration.ofHours(12);

  private final Cookies cookies;
  private final Tokens tokens;

  /** Written by {@code cookies}. */
  public DoorToken(Cookies cookies, Tokens tokens) {
    this.cookies = cookies;
    this.tokens = tokens;
  }

  /** The token for a form; the browser's own where it has one, so that two tabs both work. */
  public String give(Context ctx) {
    String token = cookies.token(ctx, NAME).orElseGet(tokens::next);
    cookies.set(ctx, NAME, token, "/admin", SameSite.STRICT, LIFE);
    return token;
  }

  /** Whether the form that was sent is one that this browser was given. */
  public boolean matches(Context ctx) {
    Optional<String> token = cookies.token(ctx, NAME);
    return token.isPresent() && Csrf.matches(ctx, token.get());
  }

  /** Takes the token from the browser: who comes in begins anew. */
  public void clear(Context ctx) {
    cookies.set(ctx, NAME, "", "/admin", SameSite.STRICT, Duration.ZERO);
  }
}
