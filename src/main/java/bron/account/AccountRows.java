package bron.account;

import bron.db.Stores;
import bron.site.Site;
import bron.web.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of accounts. */
final class AccountRows {
  private AccountRows() {}

  /**
   * An account in the list.
   *
   * @param address of its page
   * @param name as colleagues see it
   * @param email the address to sign in with
   * @param role a message key
   * @param seen when it was last seen, as far as its sessions tell
   * @param state {@code active}, {@code invited} (has no password yet) or {@code disabled}
   */
  public record Row(
      String address,
      String name,
      String email,
      String role,
      Optional<Moment> seen,
      String state) {}

  static List<Row> all(Stores stores, Site site, Locale locale) {
    AccountStore accounts = stores.of(AccountStore.class);
    Set<Long> invited = accounts.withoutPassword();
    Map<Long, Instant> seen = stores.of(SessionStore.class).lastSeen();
    return accounts.all().stream()
        .map(
            account ->
                new Row(
                    "/admin/accounts/" + account.id(),
                    account.name(),
                    account.email(),
                    "role." + account.role().word(),
                    Optional.ofNullable(seen.get(account.id()))
                        .map(at -> Moment.of(at, site.zone(), locale)),
                    state(account, invited)))
        .toList();
  }

  private static String state(Account account, Set<Long> invited) {
    if (account.disabledAt().isPresent()) {
      return "disabled";
    }
    return invited.contains(account.id()) ? "invited" : "active";
  }
}
