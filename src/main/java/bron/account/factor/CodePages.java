package bron.account.factor;

import bron.account.Account;
import bron.account.ComingBack;
import bron.account.Door;
import bron.account.NextPage;
import bron.account.SessionCookie;
import bron.account.Sessions;
import bron.db.Database;
import bron.web.FormText;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The second page of signing in, which asks for the code. */
public final class CodePages {
  private static final String ADDRESS = "/admin/sign-in/code";

  private final Database database;
  private final Door door;
  private final SecondStep second;
  private final StepCookie step;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final ComingBack back;

  /** At that door. */
  public CodePages(
      Database database,
      Door door,
      SecondStep second,
      StepCookie step,
      Sessions sessions,
      SessionCookie cookie,
      ComingBack back) {
    this.database = database;
    this.door = door;
    this.second = second;
    this.step = step;
    this.sessions = sessions;
    this.cookie = cookie;
    this.back = back;
  }

  /**
   * What the page shows.
   *
   * @param email whose code it asks for
   * @param next where it leads to
   * @param problem finished words; empty for none
   * @param parked a form that comes back afterwards; empty for none
   */
  public record Page(String email, String next, String problem, String parked) {}

  /** Sends somebody who is half-way in to the page; with a form that comes back it is shown. */
  public void sendTo(Context ctx, String token, String next) {
    step.write(ctx, token);
    Optional<Account> account = database.read(stores -> second.waiting(stores, token));
    if (account.isPresent() && !ComingBack.parked(ctx).isEmpty()) {
      show(ctx, 200, account.get(), next, "");
    } else {
      ctx.redirect(with(ADDRESS, next), HttpStatus.SEE_OTHER);
    }
  }

  /** {@code GET /admin/sign-in/code}. */
  public void show(Context ctx) {
    String next = NextPage.of(ctx.queryParam("next"));
    Optional<Account> account =
        step.read(ctx).flatMap(token -> database.read(stores -> second.waiting(stores, token)));
    if (account.isEmpty()) {
      expired(ctx, next);
      return;
    }
    show(ctx, 200, account.get(), next, "");
  }

  /** {@code POST /admin/sign-in/code}. */
  public void enter(Context ctx) {
    String next = NextPage.of(ctx.formParam("next"));
    Optional<String> token = step.read(ctx);
    if (token.isEmpty() || !door.ours(ctx)) {
      expired(ctx, next);
      return;
    }
    switch (second.tryWith(token.get(), FormText.of(ctx, "code"), door.visit(ctx))) {
      case SecondStep.Result.In in -> {
        cookie.read(ctx).ifPresent(sessions::end);
        step.clear(ctx);
        door.letIn(ctx, in.token());
        back.answer(ctx, in.token(), next);
      }
      case SecondStep.Result.Refused refused ->
          show(ctx, 422, refused.account(), next, text(refused.account(), "door.code.refused"));
      case SecondStep.Result.TooMany tooMany -> {
        Duration wait = tooMany.time();
        ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
        Account account = tooMany.account();
        long minutes = wait.plusSeconds(59).toMinutes();
        show(ctx, 429, account, next, text(account, "door.code.tooMany", minutes));
      }
      case SecondStep.Result.Expired expired -> expired(ctx, next);
    }
  }

  private String text(Account account, String key, Object... arguments) {
    return door.text(account.language(), key, arguments);
  }

  private void show(Context ctx, int status, Account account, String next, String problem) {
    ctx.status(status);
    Page page = new Page(account.email(), next, problem, ComingBack.parked(ctx));
    door.show(ctx, "account/code", account.language(), "door.code", page);
  }

  private void expired(Context ctx, String next) {
    step.clear(ctx);
    ctx.header("Cache-Control", "private, no-store");
    if (ComingBack.parked(ctx).isEmpty()) {
      ctx.redirect(with("/admin/sign-in?expired", next), HttpStatus.SEE_OTHER);
    } else {
      // The browser sends the form that waits along (RFC 9110, section 15.4.8).
      ctx.redirect("/admin/sign-in/parked?expired", HttpStatus.TEMPORARY_REDIRECT);
    }
  }

  private static String with(String address, String next) {
    String joint = address.contains("?") ? "&" : "?";
    return address + joint + "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
