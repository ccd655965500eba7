package bron.record;

import bron.account.Account;
import bron.account.AccountStore;
import bron.article.Revision;
import bron.db.Stores;
import bron.site.Site;
import bron.web.Messages;
import bron.web.Moment;
import java.util.Locale;

/** Says who saved a revision, and when. */
record Saved(Stores stores, Site site, Locale locale, Messages messages) {
  /** In words. */
  String words(Revision revision) {
    String name =
        revision
            .accountId()
            .flatMap(id -> stores.of(AccountStore.class).find(id))
            .map(Account::name)
            .orElseGet(() -> messages.text(locale, "editor.program"));
    String when = Moment.of(revision.at(), site.zone(), locale).text();
    return messages.text(locale, "history.saved", revision.number(), name, when);
  }
}
