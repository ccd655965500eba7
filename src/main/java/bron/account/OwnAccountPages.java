package bron.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;

/** One's own account: who one is here, and the password. */
public final class OwnAccountPages {
  private final Newsroom newsroom;
  private final Door door;
  private final PasswordChange passwordChange;
  private final PasswordRule rule;

  /** With those pages. */
  public OwnAccountPages(
      Newsroom newsroom, Door door, PasswordChange passwordChange, PasswordRule rule) {
    this.newsroom = newsroom;
    this.door = door;
    this.passwordChange = passwordChange;
    this.rule = rule;
  }

  /**
   * What the page shows.
   *
   * @param account one's own
   * @param role what one may do, as a message key
   * @param problems message keys by field
   * @param said finished words on what happened; empty for nothing
   * @param refused finished words on why it did not; empty for nothing
   */
  public record Page(
      Account account, String role, Map<String, String> problems, String said, String refused) {}

  /** {@code GET /admin/account}, and {@code GET /admin/password}. */
  public void show(Context ctx) {
    String said = ctx.queryParam("changed") == null ? "" : newsroom.text(ctx, "own.changed");
    show(ctx, 200, Map.of(), said, "");
  }

  /** {@code POST /admin/password}. */
  public void changePassword(Context ctx) {
    Account account = SignedIn.of(ctx).account();
    String fresh = field(ctx, "password");
    var problem = rule.problem(fresh, account.email(), account.name());
    if (problem.isPresent()) {
      show(ctx, 422, Map.of("password", problem.get()), "", "");
      return;
    }
    Visit visit = door.visit(ctx);
    switch (passwordChange.change(account, field(ctx, "current"), fresh, visit)) {
      case PasswordChange.Result.Changed changed -> {
        door.letIn(ctx, changed.token());
        ctx.redirect("/admin/account?changed", HttpStatus.SEE_OTHER);
      }
      case PasswordChange.Result.Wrong wrong ->
          show(ctx, 422, Map.of("current", "own.current.wrong"), "", "");
      case PasswordChange.Result.TooMany tooMany -> {
        Duration wait = tooMany.time();
        ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
        long minutes = wait.plusSeconds(59).toMinutes();
        show(ctx, 429, Map.of(), "", newsroom.text(ctx, "door.signIn.tooMany", minutes));
      }
    }
  }

  private void show(
      Context ctx, int status, Map<String, String> problems, String said, String refused) {
    Account account = SignedIn.of(ctx).account();
    ctx.status(status);
    Page page = new Page(account, "role." + account.role().word(), problems, said, refused);
    newsroom.show(ctx, "account/own", "account", newsroom.text(ctx, "own.title"), page);
  }

  private static String field(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
