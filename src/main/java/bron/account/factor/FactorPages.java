package bron.account.factor;

import bron.account.Account;
import bron.account.Actor;
import bron.account.Door;
import bron.account.Newsroom;
import bron.account.PasswordCheck;
import bron.account.SignedIn;
import bron.db.Database;
import bron.site.Sites;
import bron.web.FormText;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where somebody sets up the second step of signing in, and turns it off. */
public final class FactorPages {
  /** The address of the page; those of its forms begin with it. */
  public static final String ADDRESS = "/admin/account/factor";

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Door door;
  private final Factors factors;
  private final PasswordCheck password;

  /** With those pages. */
  public FactorPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Door door,
      Factors factors,
      PasswordCheck password) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.door = door;
    this.factors = factors;
    this.password = password;
  }

  /**
   * What the page shows.
   *
   * @param email one's own
   * @param state how the account stands
   * @param required whether one has to set it up before anything else
   * @param shared what waits to be confirmed
   * @param problems message keys by field
   * @param refused finished words on why nothing happened; empty for nothing
   */
  public record Page(
      String email,
      Factors.State state,
      boolean required,
      Optional<Shared> shared,
      Map<String, String> problems,
      String refused) {}

  /** The recovery codes, shown this once. */
  public record Codes(List<String> codes) {}

  /** {@code GET /admin/account/factor}. */
  public void show(Context ctx) {
    show(ctx, 200, Map.of(), "");
  }

  /** {@code POST /admin/account/factor}: makes a secret to be confirmed. */
  public void begin(Context ctx) {
    if (knowsPassword(ctx, "begin")) {
      factors.begin(SignedIn.of(ctx).account(), SignedIn.of(ctx).session());
      ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
    }
  }

  /** {@code POST /admin/account/factor/confirmations}. */
  public void confirm(Context ctx) {
    SignedIn who = SignedIn.of(ctx);
    factors
        .confirm(Actor.of(ctx), who.account(), FormText.of(ctx, "code"), who.session())
        .ifPresentOrElse(
            codes -> codes(ctx, codes),
            () -> show(ctx, 422, Map.of("code", "factor.code.wrong"), ""));
  }

  /** {@code POST /admin/account/factor/codes}: makes new recovery codes. */
  public void renew(Context ctx) {
    if (!knowsPassword(ctx, "renew")) {
      return;
    }
    List<String> codes = factors.renewCodes(Actor.of(ctx), SignedIn.of(ctx).account());
    if (codes.isEmpty()) {
      ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
    } else {
      codes(ctx, codes);
    }
  }

  /** {@code POST /admin/account/factor/removals}: turns it off. */
  public void remove(Context ctx) {
    if (knowsPassword(ctx, "remove")) {
      factors.remove(Actor.of(ctx), SignedIn.of(ctx).account());
      ctx.redirect("/admin/account?done=factorOff", HttpStatus.SEE_OTHER);
    }
  }

  /** Whether the field of that name holds the password; otherwise it has answered. */
  private boolean knowsPassword(Context ctx, String act) {
    String field = "password-" + act;
    String typed = Optional.ofNullable(ctx.formParam(field)).orElse("");
    return switch (password.check(SignedIn.of(ctx).account(), typed, door.visit(ctx))) {
      case PasswordCheck.Result.Right right -> true;
      case PasswordCheck.Result.Wrong wrong -> {
        show(ctx, 422, Map.of(field, "own.current.wrong"), "");
        yield false;
      }
      case PasswordCheck.Result.TooMany tooMany -> {
        Duration wait = tooMany.time();
        ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
        long minutes = wait.plusSeconds(59).toMinutes();
        show(ctx, 429, Map.of(), newsroom.text(ctx, "door.signIn.tooMany", minutes));
        yield false;
      }
    };
  }

  private void show(Context ctx, int status, Map<String, String> problems, String refused) {
    SignedIn who = SignedIn.of(ctx);
    Account account = who.account();
    String siteName = database.read(sites::load).name();
    ctx.status(status);
    Page page =
        new Page(
            account.email(),
            database.read(stores -> factors.state(stores, account.id())),
            who.mustSetUp(),
            factors
                .waiting(account.id(), who.session())
                .map(s -> Shared.of(s, siteName, account.email())),
            problems,
            refused);
    newsroom.show(ctx, "account/factor", "account", newsroom.text(ctx, "factor.title"), page);
  }

  private void codes(Context ctx, List<String> codes) {
    ctx.status(201);
    String title = newsroom.text(ctx, "factor.codes.title");
    newsroom.show(ctx, "account/codes", "account", title, new Codes(codes));
  }
}
