package bron.account;

import bron.account.factor.CodePages;
import bron.db.Database;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** The pages behind one-time links. To look at one changes nothing, so that previews may. */
public final class WelcomePages {
  private final Database database;
  private final Door door;
  private final WelcomeLinks links;
  private final Welcome welcome;
  private final PasswordRule rule;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final CodePages codes;

  /** At that door. */
  public WelcomePages(
      Database database,
      Door door,
      WelcomeLinks links,
      Welcome welcome,
      PasswordRule rule,
      Sessions sessions,
      SessionCookie cookie,
      CodePages codes) {
    this.database = database;
    this.door = door;
    this.links = links;
    this.welcome = welcome;
    this.rule = rule;
    this.sessions = sessions;
    this.cookie = cookie;
    this.codes = codes;
  }

  /**
   * What the pages show.
   *
   * @param name as typed, or the account's
   * @param email likewise
   * @param problems message keys by field
   * @param said finished words on what went wrong with the form as a whole; empty for nothing
   */
  public record Page(String name, String email, Map<String, String> problems, String said) {}

  /** {@code GET /admin/welcome/{token}}. */
  public void show(Context ctx) {
    switch (find(ctx).orElse(null)) {
      case WelcomeLinks.Found.First first -> first(ctx, 200, new Page("", "", Map.of(), ""));
      case WelcomeLinks.Found.Of of -> choose(ctx, 200, of.account(), Map.of(), "");
      case WelcomeLinks.Found.Closed closed -> closed(ctx, 410);
      case null -> closed(ctx, 404);
    }
  }

  /** {@code POST /admin/welcome/{token}}. */
  public void enter(Context ctx) {
    switch (find(ctx).orElse(null)) {
      case WelcomeLinks.Found.First first -> makeFirst(ctx);
      case WelcomeLinks.Found.Of of -> setPassword(ctx, of.account());
      case WelcomeLinks.Found.Closed closed -> closed(ctx, 410);
      case null -> closed(ctx, 404);
    }
  }

  private void makeFirst(Context ctx) {
    WelcomeForm form = WelcomeForm.of(ctx);
    String language = door.language();
    if (!door.ours(ctx)) {
      String said = door.text(language, "door.stale");
      first(ctx, 403, new Page(form.name(), form.email(), Map.of(), said));
      return;
    }
    Map<String, String> problems = form.problems(rule);
    if (!problems.isEmpty()) {
      first(ctx, 422, new Page(form.name(), form.email(), problems, ""));
      return;
    }
    Particulars particulars =
        new Particulars(form.email(), form.name(), Role.ADMINISTRATOR, language, Optional.empty());
    goIn(
        ctx,
        welcome.makeFirst(ctx.pathParam("token"), particulars, form.password(), door.visit(ctx)));
  }

  private void setPassword(Context ctx, Account account) {
    if (!door.ours(ctx)) {
      choose(ctx, 403, account, Map.of(), door.text(account.language(), "door.stale"));
      return;
    }
    WelcomeForm form = WelcomeForm.of(ctx, account);
    Map<String, String> problems = form.problems(rule);
    if (!problems.isEmpty()) {
      choose(ctx, 422, account, problems, "");
      return;
    }
    goIn(ctx, welcome.choose(ctx.pathParam("token"), form.password(), door.visit(ctx)));
  }

  private void goIn(Context ctx, Welcome.Result result) {
    switch (result) {
      case Welcome.Result.In in -> {
        cookie.read(ctx).ifPresent(sessions::end);
        door.letIn(ctx, in.token());
        ctx.redirect("/admin", HttpStatus.SEE_OTHER);
      }
      case Welcome.Result.HalfWay halfWay -> codes.sendTo(ctx, halfWay.token(), "/admin");
      case Welcome.Result.Closed closed -> closed(ctx, 410);
    }
  }

  private Optional<WelcomeLinks.Found> find(Context ctx) {
    return database.read(stores -> links.find(stores, ctx.pathParam("token")));
  }

  private void first(Context ctx, int status, Page page) {
    ctx.status(status);
    door.show(ctx, "account/welcome", door.language(), "door.welcome", page);
  }

  private void choose(
      Context ctx, int status, Account account, Map<String, String> problems, String said) {
    ctx.status(status);
    Page page = new Page(account.name(), account.email(), problems, said);
    door.show(ctx, "account/choose", account.language(), "door.choose", page);
  }

  private void closed(Context ctx, int status) {
    ctx.status(status);
    door.show(
        ctx, "account/closed", door.language(), "door.closed", new Page("", "", Map.of(), ""));
  }
}
