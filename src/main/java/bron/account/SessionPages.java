package bron.account;

import bron.db.Database;
import bron.web.Entry;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Ending sessions, one's own and as an administrator somebody else's. */
public final class SessionPages {
  private final Database database;
  private final Sessions sessions;

  /** Over those sessions. */
  public SessionPages(Database database, Sessions sessions) {
    this.database = database;
    this.sessions = sessions;
  }

  /** {@code POST /admin/account/sessions/removals}: the field session names one, or is all. */
  public void endOwn(Context ctx) {
    end(ctx, SignedIn.of(ctx).account());
    ctx.redirect("/admin/account?done=ended#sessions", HttpStatus.SEE_OTHER);
  }

  /** {@code POST /admin/accounts/{id}/sessions/removals}: likewise. */
  public void endTheirs(Context ctx) {
    Account account =
        AccountPages.wanted(ctx)
            .flatMap(id -> database.read(stores -> stores.of(AccountStore.class).find(id)))
            .orElseThrow(NotFoundResponse::new);
    end(ctx, account);
    ctx.redirect(AccountViews.address(account) + "?done=ended#sessions", HttpStatus.SEE_OTHER);
  }

  /** All are all but the one that asks, which ends by signing out. */
  private void end(Context ctx, Account account) {
    String name = Entry.of(ctx).value("session");
    if (name.equals("all")) {
      sessions.endOthers(Actor.of(ctx), account, SignedIn.of(ctx).session());
    } else {
      sessions.end(Actor.of(ctx), account, name);
    }
  }
}
