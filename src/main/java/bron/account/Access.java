package bron.account;

import bron.account.factor.FactorPages;
import bron.web.Csrf;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one gate: decides before every matched route whether who asks may go on. It fails closed: a
 * route without a role lets nobody through.
 */
public final class Access {
  /** What somebody may do who has to set up the second step first. */
  private static final Pattern SETTING_UP =
      Pattern.compile(Pattern.quote(FactorPages.ADDRESS) + "(/.*)?|/admin/sign-out");

  private final Sessions sessions;
  private final SessionCookie cookie;

  /** Over those sessions, found by that cookie. */
  public Access(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /**
   * Lets the request through, or answers it with a redirect to the sign-in page.
   *
   * @throws UnauthorizedResponse for a change without a session
   * @throws ForbiddenResponse for a role that may not, or a form that is not ours
   */
  public void check(Context ctx) {
    if (ctx.method() == HandlerType.POST && !Csrf.sameSite(ctx)) {
      throw new ForbiddenResponse(Csrf.FOREIGN);
    }
    Set<RouteRole> roles = ctx.routeRoles();
    if (roles.contains(Role.READER)) {
      return;
    }
    Role needed =
        roles.stream()
            .filter(Role.class::isInstance)
            .map(Role.class::cast)
            .min(Role::compareTo)
            .orElseThrow(() -> new ForbiddenResponse("role"));
    Optional<SignedIn> who = cookie.read(ctx).flatMap(sessions::find);
    if (who.isEmpty()) {
      sendToSignIn(ctx);
      return;
    }
    who.get().attachTo(ctx);
    ctx.attribute(Csrf.FRESH, who.get().csrf());
    ctx.header("Cache-Control", "private, no-store");
    if (!who.get().may(needed)) {
      throw new ForbiddenResponse("role");
    }
    if (who.get().mustSetUp() && !SETTING_UP.matcher(ctx.path()).matches()) {
      sendToSetUp(ctx);
      return;
    }
    if (ctx.method() == HandlerType.POST && !Csrf.matches(ctx, who.get().csrf())) {
      throw new ForbiddenResponse(Csrf.STALE);
    }
  }

  private static void sendToSetUp(Context ctx) {
    if (ctx.method() == HandlerType.POST) {
      throw new ForbiddenResponse(Csrf.UNPROVEN);
    }
    ctx.redirect(FactorPages.ADDRESS, HttpStatus.SEE_OTHER);
    ctx.skipRemainingHandlers();
  }

  private static void sendToSignIn(Context ctx) {
    if (ctx.method() == HandlerType.POST) {
      throw new UnauthorizedResponse("session");
    }
    String query = ctx.queryString();
    String wanted = query == null ? ctx.path() : ctx.path() + "?" + query;
    ctx.header("Cache-Control", "private, no-store");
    ctx.redirect("/admin/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    ctx.skipRemainingHandlers();
  }
}
