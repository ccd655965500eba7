package bron.account;

import bron.account.factor.CodePages;
import bron.account.letter.Letters;
import bron.account.passkey.Passkeys;
import bron.db.Database;
import bron.web.Assets;
import bron.web.Content;
import bron.web.FormText;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public final class SignInPages {
  private final Database database;
  private final Clock clock;
  private final Door door;
  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final CodePages codes;
  private final Letters letters;
  private final Passkeys passkeys;
  private final Assets assets;
  private final ComingBack back;

  /** At that door. */
  public SignInPages(
      Database database,
      Clock clock,
      Door door,
      SignIn signIn,
      Sessions sessions,
      SessionCookie cookie,
      CodePages codes,
      Letters letters,
      Passkeys passkeys,
      Assets assets,
      ComingBack back) {
    this.database = database;
    this.clock = clock;
    this.door = door;
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
    this.codes = codes;
    this.letters = letters;
    this.passkeys = passkeys;
    this.assets = assets;
    this.back = back;
  }

  /**
   * What the page shows.
   *
   * @param email as it was typed
   * @param next where it leads to
   * @param problem finished words; empty for none
   * @param mails whether who has forgotten the password can have a link mailed
   * @param passkeys the address of the script that asks for a passkey; empty where there are none
   * @param parked a form that comes back afterwards; empty for none
   */
  public record Page(
      String email,
      String next,
      String problem,
      boolean mails,
      Optional<String> passkeys,
      String parked) {}

  /** {@code GET /admin/sign-in}. */
  public void show(Context ctx) {
    String next = NextPage.of(ctx.queryParam("next"));
    if (cookie.read(ctx).flatMap(sessions::find).isPresent()) {
      ctx.header("Cache-Control", "private, no-store");
      ctx.redirect(next, HttpStatus.SEE_OTHER);
      return;
    }
    show(ctx, 200, page(ctx, "", next, expired(ctx)));
  }

  /**
   * {@code POST /admin/sign-in/parked}: with a form that came without a session. Whoever has signed
   * in elsewhere meanwhile has it back at once.
   */
  public void park(Context ctx) {
    String next = NextPage.of(ctx.formParam("next"));
    Optional<String> token = cookie.read(ctx).filter(held -> sessions.find(held).isPresent());
    if (token.isPresent()) {
      back.answer(ctx, token.get(), next);
    } else {
      show(ctx, 200, page(ctx, "", next, expired(ctx)));
    }
  }

  /** {@code POST /admin/sign-in}. */
  public void enter(Context ctx) {
    String email = field(ctx, "email");
    String next = NextPage.of(ctx.formParam("next"));
    String language = door.language();
    if (!door.ours(ctx)) {
      show(ctx, 403, page(ctx, email, next, door.text(language, "door.stale")));
      return;
    }
    switch (signIn.tryWith(email, field(ctx, "password"), door.visit(ctx))) {
      case SignIn.Result.In in -> {
        cookie.read(ctx).ifPresent(sessions::end);
        door.letIn(ctx, in.token());
        back.answer(ctx, in.token(), next);
      }
      case SignIn.Result.HalfWay halfWay -> codes.sendTo(ctx, halfWay.token(), next);
      case SignIn.Result.Refused refused ->
          show(ctx, 422, page(ctx, email, next, door.text(language, "door.signIn.refused")));
      case SignIn.Result.TooMany tooMany -> {
        ctx.header("Retry-After", String.valueOf(tooMany.time().toSeconds()));
        show(ctx, 429, page(ctx, email, next, tooMany(language, tooMany.time())));
      }
    }
  }

  /** {@code GET /admin/sign-in/passkey}: what the browser is asked to sign in by, as JSON. */
  public void askForPasskey(Context ctx) {
    String options = passkeys.request().orElseThrow(NotFoundResponse::new);
    ctx.header("Cache-Control", "private, no-store");
    Content.of("application/json; charset=utf-8", options).send(ctx);
  }

  /** {@code POST /admin/sign-in/passkey}: with what the device answered. */
  public void enterByPasskey(Context ctx) {
    String next = NextPage.of(ctx.formParam("next"));
    String language = door.language();
    if (!door.ours(ctx)) {
      show(ctx, 403, page(ctx, "", next, door.text(language, "door.stale")));
      return;
    }
    Optional<String> token = passkeys.signIn(FormText.of(ctx, "credential"), door.visit(ctx));
    if (token.isEmpty()) {
      show(ctx, 422, page(ctx, "", next, door.text(language, "door.passkey.refused")));
      return;
    }
    cookie.read(ctx).ifPresent(sessions::end);
    door.letIn(ctx, token.get());
    back.answer(ctx, token.get(), next);
  }

  /** {@code POST /admin/sign-out}. */
  public void leave(Context ctx) {
    Account account = SignedIn.of(ctx).account();
    String token = cookie.read(ctx).orElseThrow();
    database.change(
        stores -> {
          stores.of(SessionStore.class).delete(Tokens.hash(token));
          Actor.of(ctx).note(stores, clock.instant(), "session.end", account.sessionSubject(), "");
        });
    cookie.clear(ctx);
    ctx.redirect("/admin/sign-in", HttpStatus.SEE_OTHER);
  }

  private String expired(Context ctx) {
    return ctx.queryParam("expired") == null ? "" : door.text(door.language(), "door.expired");
  }

  private Page page(Context ctx, String email, String next, String problem) {
    Optional<String> script =
        passkeys.possible() ? Optional.of(assets.address("js/passkey.js")) : Optional.empty();
    return new Page(email, next, problem, letters.possible(), script, ComingBack.parked(ctx));
  }

  private String tooMany(String language, Duration wait) {
    return door.text(language, "door.signIn.tooMany", wait.plusSeconds(59).toMinutes());
  }

  private void show(Context ctx, int status, Page page) {
    ctx.status(status);
    door.show(ctx, "account/sign-in", door.language(), "door.signIn", page);
  }

  private static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
