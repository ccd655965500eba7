package bron.account;

import bron.web.Cookies;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** The cookie that carries a session's token: HttpOnly, SameSite=Lax, Secure under https. */
public final class SessionCookie {
  private static final String NAME = "bron_session";

  private final Cookies cookies;

  /** Written by {@code cookies}. */
  public SessionCookie(Cookies cookies) {
    this.cookies = cookies;
  }

  /** The token that the request brings. */
  public Optional<String> read(Context ctx) {
    return cookies.token(ctx, NAME);
  }

  /** Gives the browser the token for as long as a session can live; the server ends it sooner. */
  public void write(Context ctx, String token) {
    cookies.set(ctx, NAME, token, "/", SameSite.LAX, Sessions.LONGEST);
  }

  /** Takes it from the browser. */
  public void clear(Context ctx) {
    cookies.set(ctx, NAME, "", "/", SameSite.LAX, Duration.ZERO);
  }
}
