package bron.account;

import bron.account.factor.FactorPages;
import bron.account.factor.Factors;
import bron.account.letter.Letters;
import bron.account.passkey.PasskeyPages;
import bron.account.passkey.Passkeys;
import bron.db.Database;
import bron.web.Entry;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;

/** One account, as administrators see it. */
public final class AccountPages {
  private final Database database;
  private final Accounts accounts;
  private final AccountViews views;
  private final Letters letters;
  private final Factors factors;
  private final Passkeys passkeys;

  /** With those pages. */
  public AccountPages(
      Database database,
      Accounts accounts,
      AccountViews views,
      Letters letters,
      Factors factors,
      Passkeys passkeys) {
    this.database = database;
    this.accounts = accounts;
    this.views = views;
    this.letters = letters;
    this.factors = factors;
    this.passkeys = passkeys;
  }

  /** {@code GET /admin/accounts/{id}}. */
  public void show(Context ctx) {
    Account account = find(ctx);
    views.one(ctx, account, Entry.of(AccountForm.fields(account)));
  }

  /** {@code POST /admin/accounts/{id}}. */
  public void save(Context ctx) {
    Account account = find(ctx);
    Entry entry = views.withNamed(Entry.of(ctx));
    AccountForm form = AccountForm.read(entry, views.languages());
    if (form.particulars().isEmpty()) {
      ctx.status(422);
      views.one(ctx, account, entry.with(form.problems()));
      return;
    }
    long version = entry.number("version");
    Particulars particulars = form.particulars().get();
    answer(ctx, entry, "saved", accounts.edit(Actor.of(ctx), account.id(), version, particulars));
  }

  /** {@code POST /admin/accounts/{id}/state}: the field state is active or disabled. */
  public void setState(Context ctx) {
    Account account = find(ctx);
    Entry sent = Entry.of(ctx);
    long version = sent.number("version");
    Entry entry = Entry.of(AccountForm.fields(account));
    if (sent.value("state").equals("disabled")) {
      answer(ctx, entry, "disabled", accounts.disable(Actor.of(ctx), account.id(), version));
    } else {
      answer(ctx, entry, "enabled", accounts.enable(Actor.of(ctx), account.id(), version));
    }
  }

  /** {@code POST /admin/accounts/{id}/links}. */
  public void link(Context ctx) {
    Account account = find(ctx);
    Entry entry = Entry.of(AccountForm.fields(account));
    answer(ctx, entry, "", accounts.link(Actor.of(ctx), account.id()));
  }

  /** {@code POST /admin/accounts/{id}/letters}. */
  public void mail(Context ctx) {
    Account account = find(ctx);
    if (!letters.possible()) {
      throw new NotFoundResponse();
    }
    Entry entry = Entry.of(AccountForm.fields(account));
    answer(ctx, entry, "mailed", accounts.mail(Actor.of(ctx), account.id()));
  }

  /** {@code POST /admin/accounts/{id}/factor/removals}: one's own asks for the password instead. */
  public void removeFactor(Context ctx) {
    Account account = find(ctx);
    if (account.id() == SignedIn.of(ctx).account().id()) {
      ctx.redirect(FactorPages.ADDRESS, HttpStatus.SEE_OTHER);
      return;
    }
    factors.remove(Actor.of(ctx), account);
    ctx.redirect(AccountViews.address(account) + "?done=factorOff", HttpStatus.SEE_OTHER);
  }

  /** {@code POST /admin/accounts/{id}/passkeys/removals}: all; one's own go one by one. */
  public void removePasskeys(Context ctx) {
    Account account = find(ctx);
    if (account.id() == SignedIn.of(ctx).account().id()) {
      ctx.redirect(PasskeyPages.ADDRESS, HttpStatus.SEE_OTHER);
      return;
    }
    passkeys.removeAll(Actor.of(ctx), account);
    ctx.redirect(AccountViews.address(account) + "?done=passkeyRemoved", HttpStatus.SEE_OTHER);
  }

  private void answer(Context ctx, Entry entry, String done, Accounts.Result result) {
    switch (result) {
      case Accounts.Result.Done now ->
          ctx.redirect(AccountViews.address(now.account()) + "?done=" + done, HttpStatus.SEE_OTHER);
      case Accounts.Result.Linked linked -> views.link(ctx, linked);
      case Accounts.Result.Stale stale -> {
        ctx.status(409);
        views.stale(ctx, stale.account(), entry);
      }
      case Accounts.Result.Refused refused -> {
        ctx.status(422);
        views.one(ctx, find(ctx), entry.with(Map.of(refused.field(), refused.key())));
      }
    }
  }

  private Account find(Context ctx) {
    return wanted(ctx)
        .flatMap(id -> database.read(stores -> stores.of(AccountStore.class).find(id)))
        .orElseThrow(NotFoundResponse::new);
  }

  /** The row that the address names; empty for what is no number. */
  static Optional<Long> wanted(Context ctx) {
    String id = ctx.pathParam("id");
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
  }
}
