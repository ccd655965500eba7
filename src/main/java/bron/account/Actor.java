package bron.account;

import bron.audit.AuditStore;
import bron.db.Stores;
import bron.web.ClientAddress;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;

/**
 * Who acts in the admin and from where; signs the audit trail.
 *
 * @param accountId the account; empty for the command line, and for somebody who is not signed in
 * @param address the network address; empty on the command line
 */
public record Actor(Optional<Long> accountId, String address) {
  /** Who types commands on the server. */
  public static final Actor COMMAND_LINE = new Actor(Optional.empty(), "");

  /** Who made this request. */
  public static Actor of(Context ctx) {
    return of(SignedIn.of(ctx).account(), ClientAddress.of(ctx));
  }

  /** The owner of that account, from that address. */
  public static Actor of(Account account, String address) {
    return new Actor(Optional.of(account.id()), address);
  }

  /** Somebody who is not signed in. */
  public static Actor stranger(String address) {
    return new Actor(Optional.empty(), address);
  }

  /** Notes what they did, in the transaction of the act; see {@link AuditStore#add}. */
  public void note(Stores stores, Instant at, String act, String subject, String detail) {
    stores.of(AuditStore.class).add(at, accountId, act, subject, detail, address);
  }
}
