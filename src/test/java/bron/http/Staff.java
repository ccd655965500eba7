package bron.http;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Passwords;
import bron.account.Role;
import java.security.SecureRandom;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** People with an account at a test site. */
public final class Staff {
  /** The password of all of them. */
  public static final String PASSWORD = "negen bange beren";

  private static final String HASH = new Passwords(new SecureRandom()).hash(PASSWORD);

  private Staff() {}

  /** Makes an account that can sign in with {@link #PASSWORD}. */
  public static Account add(TestSite site, String email, Role role) {
    return site.database()
        .write(
            stores -> {
              AccountStore accounts = stores.of(AccountStore.class);
              long id = accounts.insert(email, "Yasmina", role, "nl", site.clock.instant());
              accounts.setPassword(id, HASH);
              return accounts.find(id).orElseThrow();
            });
  }

  /** An account as it is now. */
  public static Account find(TestSite site, long id) {
    return site.database().read(s -> s.of(AccountStore.class).find(id)).orElseThrow();
  }

  /** The audit trail, oldest first: act, subject, detail, address, and whose, with bars between. */
  public static List<String> trail(TestSite site) {
    return site.database().read(stores -> stores.of(TrailStore.class).all());
  }

  interface TrailStore {
    @SqlQuery(
        """
        SELECT act || '|' || subject || '|' || detail || '|' || address || '|'
               || coalesce(account_id, '') FROM audit ORDER BY id
        """)
    List<String> all();
  }
}
