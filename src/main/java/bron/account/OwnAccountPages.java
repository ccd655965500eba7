package bron.account;

import bron.account.factor.Factors;
import bron.account.passkey.Passkeys;
import bron.db.Database;
import bron.web.Choice;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One's own account: who one is here, the language, the password, and where one is signed in. */
public final class OwnAccountPages {
  private final Database database;
  private final Newsroom newsroom;
  private final Accounts accounts;
  private final Door door;
  private final PasswordChange passwordChange;
  private final PasswordRule rule;
  private final SessionLists sessions;
  private final Factors factors;
  private final Passkeys passkeys;

  /** With those pages. */
  public OwnAccountPages(
      Database database,
      Newsroom newsroom,
      Accounts accounts,
      Door door,
      PasswordChange passwordChange,
      PasswordRule rule,
      SessionLists sessions,
      Factors factors,
      Passkeys passkeys) {
    this.database = database;
    this.newsroom = newsroom;
    this.accounts = accounts;
    this.door = door;
    this.passwordChange = passwordChange;
    this.rule = rule;
    this.sessions = sessions;
    this.factors = factors;
    this.passkeys = passkeys;
  }

  /**
   * What the page shows.
   *
   * @param account one's own
   * @param role what one may do, as a message key
   * @param languages what the newsroom speaks
   * @param problems message keys by field
   * @param sessions where one is signed in
   * @param factor how the second step stands
   * @param passkeys how many passkeys one has
   * @param said finished words on what happened; empty for nothing
   * @param refused finished words on why it did not; empty for nothing
   */
  public record Page(
      Account account,
      String role,
      List<Choice> languages,
      Map<String, String> problems,
      List<SessionLists.Row> sessions,
      Factors.State factor,
      int passkeys,
      String said,
      String refused) {}

  /** {@code GET /admin/account}, and {@code GET /admin/password}. */
  public void show(Context ctx) {
    boolean changed = ctx.queryParam("changed") != null;
    String said = changed ? newsroom.text(ctx, "own.changed") : newsroom.said(ctx);
    show(ctx, 200, Map.of(), said, "");
  }

  /** {@code POST /admin/account/language}. */
  public void changeLanguage(Context ctx) {
    String language = field(ctx, "language");
    if (!newsroom.languages().contains(language)) {
      show(ctx, 422, Map.of("language", "account.language.wrong"), "", "");
      return;
    }
    accounts.speak(Actor.of(ctx), SignedIn.of(ctx).account().id(), language);
    ctx.redirect("/admin/account?done=saved", HttpStatus.SEE_OTHER);
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
    String role = "role." + account.role().word();
    Page page =
        new Page(
            account,
            role,
            AccountViews.choices(newsroom.languages()),
            problems,
            sessions.of(ctx, account.id()),
            database.read(stores -> factors.state(stores, account.id())),
            database.read(stores -> passkeys.of(stores, account.id())).size(),
            said,
            refused);
    newsroom.show(ctx, "account/own", "account", newsroom.text(ctx, "own.title"), page);
  }

  private static String field(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
