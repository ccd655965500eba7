package bron.account.passkey;

import bron.account.Account;
import bron.account.Actor;
import bron.account.Door;
import bron.account.Newsroom;
import bron.account.PasswordCheck;
import bron.account.SessionLists;
import bron.account.SignedIn;
import bron.db.Database;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Assets;
import bron.web.Entry;
import bron.web.FormText;
import bron.web.Moment;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where somebody adds passkeys to their account, and takes them away. */
public final class PasskeyPages {
  /** The address of the page; those of its forms begin with it. */
  public static final String ADDRESS = "/admin/account/passkeys";

  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Assets assets;
  private final Door door;
  private final Passkeys passkeys;
  private final SessionLists sessions;
  private final PasswordCheck password;

  /** With those pages. */
  public PasskeyPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Assets assets,
      Door door,
      Passkeys passkeys,
      SessionLists sessions,
      PasswordCheck password) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.assets = assets;
    this.door = door;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.password = password;
  }

  /**
   * A passkey in the list.
   *
   * @param used when it was last used to sign in
   */
  public record Row(long id, String name, boolean synced, Moment added, Optional<Moment> used) {}

  /**
   * What the page shows.
   *
   * @param email one's own
   * @param rows what one has
   * @param possible whether browsers make passkeys for this site
   * @param address where the site has to be read for that
   * @param full whether one has as many as one can have
   * @param problems message keys by field
   * @param said finished words on what happened; empty for nothing
   * @param refused finished words on why nothing happened; empty for nothing
   */
  public record Page(
      String email,
      List<Row> rows,
      boolean possible,
      String address,
      boolean full,
      Map<String, String> problems,
      String said,
      String refused) {}

  /**
   * The page on which the browser makes one.
   *
   * @param options what the browser is asked, as JSON
   * @param name to call it by, unless its owner knows better
   * @param longest of a name, in characters
   * @param script the address of the script that asks
   */
  public record MakingPage(String options, String name, int longest, String script) {}

  /** {@code GET /admin/account/passkeys}. */
  public void show(Context ctx) {
    show(ctx, 200, Map.of(), newsroom.said(ctx), "");
  }

  /** {@code POST /admin/account/passkeys/beginnings}: with the password, the browser is asked. */
  public void begin(Context ctx) {
    Account account = SignedIn.of(ctx).account();
    switch (password.check(account, FormText.of(ctx, "password"), door.visit(ctx))) {
      case PasswordCheck.Result.Right right ->
          passkeys
              .creation(account)
              .ifPresentOrElse(
                  options -> making(ctx, options), () -> show(ctx, 422, Map.of(), "", ""));
      case PasswordCheck.Result.Wrong wrong ->
          show(ctx, 422, Map.of("password", "own.current.wrong"), "", "");
      case PasswordCheck.Result.TooMany tooMany -> {
        Duration wait = tooMany.time();
        ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
        long minutes = wait.plusSeconds(59).toMinutes();
        show(ctx, 429, Map.of(), "", newsroom.text(ctx, "door.signIn.tooMany", minutes));
      }
    }
  }

  /** {@code POST /admin/account/passkeys}: with what the browser made. */
  public void add(Context ctx) {
    String typed = FormText.of(ctx, "name").strip();
    String name = typed.isEmpty() ? sessions.device(ctx) : typed;
    String fits = name.substring(0, name.offsetByCodePoints(0, longest(name)));
    Account account = SignedIn.of(ctx).account();
    switch (passkeys.add(Actor.of(ctx), account, fits, FormText.of(ctx, "credential"))) {
      case DONE -> ctx.redirect(ADDRESS + "?done=passkeyAdded", HttpStatus.SEE_OTHER);
      case REFUSED -> show(ctx, 422, Map.of(), "", newsroom.text(ctx, "passkey.refused"));
      case TOO_MANY -> show(ctx, 422, Map.of(), "", newsroom.text(ctx, "passkey.full"));
    }
  }

  private static int longest(String name) {
    return Math.min(name.codePointCount(0, name.length()), Passkeys.LONGEST_NAME);
  }

  /** {@code POST /admin/account/passkeys/removals}: the field passkey names one. */
  public void remove(Context ctx) {
    passkeys.remove(Actor.of(ctx), SignedIn.of(ctx).account(), Entry.of(ctx).number("passkey"));
    ctx.redirect(ADDRESS + "?done=passkeyRemoved", HttpStatus.SEE_OTHER);
  }

  private void making(Context ctx, String options) {
    MakingPage page =
        new MakingPage(
            options, sessions.device(ctx), Passkeys.LONGEST_NAME, assets.address("js/passkey.js"));
    newsroom.show(ctx, "account/passkey-new", "account", newsroom.text(ctx, "passkey.add"), page);
  }

  private void show(
      Context ctx, int status, Map<String, String> problems, String said, String refused) {
    Account account = SignedIn.of(ctx).account();
    Locale locale = SignedIn.of(ctx).locale();
    Site site = database.read(sites::load);
    List<Row> rows =
        database.read(stores -> passkeys.of(stores, account.id())).stream()
            .map(it -> row(it, site, locale))
            .toList();
    ctx.status(status);
    Page page =
        new Page(
            account.email(),
            rows,
            passkeys.possible(),
            site.baseUrl(),
            rows.size() >= Passkeys.MOST,
            problems,
            said,
            refused);
    newsroom.show(ctx, "account/passkeys", "account", newsroom.text(ctx, "passkey.title"), page);
  }

  private static Row row(Passkey passkey, Site site, Locale locale) {
    return new Row(
        passkey.id(),
        passkey.name(),
        passkey.synced(),
        Moment.of(passkey.createdAt(), site.zone(), locale),
        passkey.lastUsedAt().map(at -> Moment.of(at, site.zone(), locale)));
  }
}
