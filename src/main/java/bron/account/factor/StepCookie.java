package bron.account.factor;

import bron.web.Cookies;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** The cookie of who is half-way in: the browser that gave the password gives the code as well. */
public final class StepCookie {
  private static final String NAME = "bron_step";
  private static final String PATH = "/admin/sign-in";

  private final Cookies cookies;

  /** Written by {@code cookies}. */
  public StepCookie(Cookies cookies) {
    this.cookies = cookies;
  }

  /** The token that the request brings. */
  public Optional<String> read(Context ctx) {
    return cookies.token(ctx, NAME);
  }

  /** Gives the browser the token. */
  public void write(Context ctx, String token) {
    cookies.set(ctx, NAME, token, PATH, SameSite.STRICT, SecondStep.LIFE);
  }

  /** Takes it from the browser. */
  public void clear(Context ctx) {
    cookies.set(ctx, NAME, "", PATH, SameSite.STRICT, Duration.ZERO);
  }
}
