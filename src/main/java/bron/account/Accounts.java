package bron.account;

import bron.account.letter.Letters;
import bron.db.Database;
import bron.db.Stores;
import java.time.Clock;
import java.util.Optional;

/**
 * What administrators do with accounts, each act one transaction with its line in the audit trail.
 * The last administrator who can sign in always stays one.
 */
public final class Accounts {
  private final Database database;
  private final Clock clock;
  private final WelcomeLinks links;
  private final Letters letters;

  /** Over that database, by that clock. */
  public Accounts(Database database, Clock clock, WelcomeLinks links, Letters letters) {
    this.database = database;
    this.clock = clock;
    this.links = links;
    this.letters = letters;
  }

  /** What came of an act. */
  public sealed interface Result {
    /** It is done, and the account as it is now. */
    record Done(Account account) implements Result {}

    /** As {@link Done}, with the token of the link to hand over. */
    record Linked(Account account, String token) implements Result {}

    /** Somebody changed the account meanwhile; nothing was written. */
    record Stale(Account account) implements Result {}

    /** It cannot be: the form field that is wrong, and the key of the message that says why. */
    record Refused(String field, String key) implements Result {}
  }

  /**
   * Makes an account: with the hash of a password, or otherwise with a link by which its owner
   * chooses one.
   */
  public Result add(Actor by, Particulars particulars, Optional<String> passwordHash) {
    return database.write(
        stores ->
            refused(stores, 0, particulars)
                .orElseGet(() -> insert(stores, by, particulars, passwordHash)));
  }

  /** Makes an account, whose owner gets a letter with a link by which to choose a password. */
  public Result invite(Actor by, Particulars particulars) {
    return database.write(
        stores ->
            refused(stores, 0, particulars)
                .orElseGet(
                    () -> {
                      Account account = insert(stores, by, particulars);
                      letters.put(stores, Letters.Kind.INVITATION, account.email());
                      return new Result.Done(account);
                    }));
  }

  /** Has a link mailed by which the owner of an account chooses a new password. */
  public Result mail(Actor by, long id) {
    return database.write(
        stores -> {
          Account account = stores.of(AccountStore.class).find(id).orElseThrow();
          if (account.disabledAt().isPresent()) {
            return new Result.Refused("state", "account.disabled");
          }
          boolean invited = stores.of(AccountStore.class).passwordHash(id).isEmpty();
          letters.put(
              stores, invited ? Letters.Kind.INVITATION : Letters.Kind.RESET, account.email());
          by.note(stores, clock.instant(), "password.letter", account.passwordSubject(), "");
          return new Result.Done(account);
        });
  }

  /** Changes an account that is still at that version. */
  public Result edit(Actor by, long id, long version, Particulars particulars) {
    return database.write(
        stores -> {
          AccountStore accounts = stores.of(AccountStore.class);
          Account before = accounts.find(id).orElseThrow();
          if (before.version() != version) {
            return new Result.Stale(before);
          }
          Optional<Result> refused =
              refused(stores, id, particulars)
                  .or(() -> ifLast(stores, before, particulars.role(), "role"));
          if (refused.isPresent()) {
            return refused.get();
          }
          accounts.update(id, version, particulars);
          if (!before.email().equalsIgnoreCase(particulars.email())) {
            links.close(stores, id);
          }
          note(stores, by, "account.edit", before, changes(Particulars.of(before), particulars));
          return new Result.Done(accounts.find(id).orElseThrow());
        });
  }

  /** Lets the newsroom speak that language to somebody; without effect where it does already. */
  public void speak(Actor by, long id, String language) {
    database.change(
        stores -> {
          AccountStore accounts = stores.of(AccountStore.class);
          Account before = accounts.find(id).orElseThrow();
          if (!before.language().equals(language)) {
            accounts.setLanguage(id, language);
            String told = "language: " + before.language() + " → " + language;
            note(stores, by, "account.edit", before, told);
          }
        });
  }

  /** Shuts an account that is still at that version, and ends its sessions and links. */
  public Result disable(Actor by, long id, long version) {
    return database.write(
        stores -> {
          AccountStore accounts = stores.of(AccountStore.class);
          Account before = accounts.find(id).orElseThrow();
          if (before.version() != version) {
            return new Result.Stale(before);
          }
          Optional<Result> refused = ifLast(stores, before, Role.READER, "state");
          if (refused.isPresent()) {
            return refused.get();
          }
          accounts.setDisabled(id, version, Optional.of(clock.instant()));
          Sessions.endAll(stores, id);
          links.close(stores, id);
          note(stores, by, "account.disable", before, "");
          return new Result.Done(accounts.find(id).orElseThrow());
        });
  }

  /** Opens a disabled account that is still at that version. */
  public Result enable(Actor by, long id, long version) {
    return database.write(
        stores -> {
          AccountStore accounts = stores.of(AccountStore.class);
          Account before = accounts.find(id).orElseThrow();
          if (accounts.setDisabled(id, version, Optional.empty()) == 0) {
            return new Result.Stale(before);
          }
          note(stores, by, "account.enable", before, "");
          return new Result.Done(accounts.find(id).orElseThrow());
        });
  }

  /** Makes a link by which the owner of an account chooses a new password. */
  public Result link(Actor by, long id) {
    return database.write(
        stores -> {
          Account account = stores.of(AccountStore.class).find(id).orElseThrow();
          if (account.disabledAt().isPresent()) {
            return new Result.Refused("state", "account.disabled");
          }
          by.note(stores, clock.instant(), "password.link", account.passwordSubject(), "");
          return new Result.Linked(account, links.forAccount(stores, id));
        });
  }

  private Result insert(
      Stores stores, Actor by, Particulars particulars, Optional<String> passwordHash) {
    Account account = insert(stores, by, particulars);
    passwordHash.ifPresent(hash -> stores.of(AccountStore.class).setPassword(account.id(), hash));
    return passwordHash.isPresent()
        ? new Result.Done(account)
        : new Result.Linked(account, links.forAccount(stores, account.id()));
  }

  private Account insert(Stores stores, Actor by, Particulars particulars) {
    AccountStore accounts = stores.of(AccountStore.class);
    long id =
        accounts.insert(
            particulars.email(),
            particulars.name(),
            particulars.role(),
            particulars.language(),
            clock.instant());
    accounts.setAuthor(id, particulars.authorId());
    Account account = accounts.find(id).orElseThrow();
    note(stores, by, "account.add", account, account.email() + ", " + account.role().word());
    return account;
  }

  private static Optional<Result> refused(Stores stores, long id, Particulars wanted) {
    AccountStore accounts = stores.of(AccountStore.class);
    if (accounts.findByEmail(wanted.email()).filter(other -> other.id() != id).isPresent()) {
      return Optional.of(new Result.Refused("email", "account.email.taken"));
    }
    return wanted.authorId().filter(author -> !accounts.hasAuthor(author)).isPresent()
        ? Optional.of(new Result.Refused("author", "account.author.unknown"))
        : Optional.empty();
  }

  /** A refusal, where nobody would be left who can sign in as administrator. */
  private static Optional<Result> ifLast(
      Stores stores, Account account, Role wanted, String field) {
    AccountStore accounts = stores.of(AccountStore.class);
    boolean keeps = wanted == Role.ADMINISTRATOR || account.role() != Role.ADMINISTRATOR;
    boolean canSignIn =
        account.disabledAt().isEmpty() && accounts.passwordHash(account.id()).isPresent();
    return keeps || !canSignIn || accounts.hasOtherAdministrator(account.id())
        ? Optional.empty()
        : Optional.of(new Result.Refused(field, "account.last"));
  }

  private static String changes(Particulars before, Particulars after) {
    StringBuilder told = new StringBuilder();
    tell(told, "email", before.email(), after.email());
    tell(told, "name", before.name(), after.name());
    tell(told, "role", before.role().word(), after.role().word());
    tell(told, "language", before.language(), after.language());
    tell(told, "author", author(before), author(after));
    return told.toString();
  }

  private static void tell(StringBuilder told, String what, String before, String after) {
    if (!before.equals(after)) {
      told.append(told.isEmpty() ? "" : "; ");
      told.append(what).append(": ").append(before).append(" → ").append(after);
    }
  }

  private static String author(Particulars particulars) {
    return particulars.authorId().map(String::valueOf).orElse("–");
  }

  private void note(Stores stores, Actor by, String act, Account account, String detail) {
    by.note(stores, clock.instant(), act, account.subject(), detail);
  }
}
