package bron.account;

import bron.account.letter.Letters;
import bron.db.Database;
import bron.site.Sites;
import bron.web.Entry;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of accounts, and a new one. */
public final class AccountListPages {
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;
  private final Accounts accounts;
  private final AccountViews views;
  private final Letters letters;

  /** With those pages. */
  public AccountListPages(
      Database database,
      Sites sites,
      Newsroom newsroom,
      Accounts accounts,
      AccountViews views,
      Letters letters) {
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
    this.accounts = accounts;
    this.views = views;
    this.letters = letters;
  }

  /** What the list shows. */
  public record Page(List<AccountRows.Row> rows) {}

  /** {@code GET /admin/accounts}. */
  public void list(Context ctx) {
    List<AccountRows.Row> rows =
        database.read(
            stores -> AccountRows.all(stores, sites.load(stores), SignedIn.of(ctx).locale()));
    String title = newsroom.text(ctx, "admin.place.accounts");
    newsroom.show(ctx, "account/list", "accounts", title, new Page(rows));
  }

  /** {@code GET /admin/accounts/new}. */
  public void blank(Context ctx) {
    views.blank(ctx, Entry.of(AccountForm.blank(SignedIn.of(ctx).account().language())));
  }

  /** {@code POST /admin/accounts}. */
  public void add(Context ctx) {
    Entry entry = views.withNamed(Entry.of(ctx));
    AccountForm form = AccountForm.read(entry, views.languages());
    if (form.particulars().isEmpty()) {
      refuse(ctx, entry, form.problems());
      return;
    }
    Particulars particulars = form.particulars().get();
    Accounts.Result result =
        letters.possible()
            ? accounts.invite(Actor.of(ctx), particulars)
            : accounts.add(Actor.of(ctx), particulars, Optional.empty());
    if (result instanceof Accounts.Result.Done done) {
      String address = AccountViews.address(done.account());
      ctx.redirect(address + "?done=mailed", HttpStatus.SEE_OTHER);
    } else if (result instanceof Accounts.Result.Linked linked) {
      ctx.status(201);
      views.link(ctx, linked);
    } else if (result instanceof Accounts.Result.Refused refused) {
      refuse(ctx, entry, Map.of(refused.field(), refused.key()));
    }
  }

  private void refuse(Context ctx, Entry entry, Map<String, String> problems) {
    ctx.status(422);
    views.blank(ctx, entry.with(problems));
  }
}
