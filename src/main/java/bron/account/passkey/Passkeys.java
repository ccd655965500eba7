package bron.account.passkey;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Actor;
import bron.account.Sessions;
import bron.account.Tokens;
import bron.account.Visit;
import bron.account.factor.Seal;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Sites;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Adds passkeys to accounts, takes them away, and lets in who has one. */
public final class Passkeys {
  /** How many an account can have. */
  public static final int MOST = 20;

  /** The longest name of one, in characters. */
  public static final int LONGEST_NAME = 100;

  private final Database database;
  private final Clock clock;
  private final Sites sites;
  private final Sessions sessions;
  private final Challenges challenges;
  private final Ceremonies ceremonies = new Ceremonies();

  /** Over that database, by that clock; challenges are sealed by {@code seal}. */
  public Passkeys(Database database, Clock clock, Sites sites, Sessions sessions, Seal seal) {
    this.database = database;
    this.clock = clock;
    this.sites = sites;
    this.sessions = sessions;
    this.challenges = new Challenges(seal, clock);
  }

  /** What came of adding one. */
  public enum Added {
    /** It can be used. */
    DONE,
    /** What the browser sent is no passkey for this site and account, or came too late. */
    REFUSED,
    /** The account has {@link #MOST} already. */
    TOO_MANY
  }

  /** Whether browsers make passkeys for this site: it has a name, and is read over https. */
  public boolean possible() {
    return party().isPresent();
  }

  /** Those of an account, oldest first. */
  public List<Passkey> of(Stores stores, long accountId) {
    return stores.of(PasskeyStore.class).of(accountId);
  }

  /**
   * What a browser is asked to make one by: PublicKeyCredentialCreationOptionsJSON. Who gets it can
   * add a passkey, so ask for the password before.
   *
   * @return empty where it is not {@link #possible}
   */
  Optional<String> creation(Account account) {
    List<PasskeyStore.Known> known =
        database.read(stores -> stores.of(PasskeyStore.class).known(account.id()));
    return party()
        .map(
            party ->
                ceremonies.creation(
                    party, account, handle(party, account), challenges.next(account.id()), known));
  }

  /**
   * Adds the passkey that a browser made.
   *
   * @param name what its owner calls it, 1 to {@link #LONGEST_NAME} characters
   * @param json what the browser said: RegistrationResponseJSON
   */
  Added add(Actor by, Account account, String name, String json) {
    Optional<RelyingParty> party = party();
    Optional<Ceremonies.Registered> made = ceremonies.registered(json);
    if (party.isEmpty() || made.isEmpty()) {
      return Added.REFUSED;
    }
    byte[] challenge = made.get().challenge();
    Optional<Instant> until = challenges.holdsUntil(challenge, account.id());
    Optional<Credential> credential =
        ceremonies.verify(party.get(), made.get(), handle(party.get(), account));
    if (until.isEmpty() || credential.isEmpty()) {
      return Added.REFUSED;
    }
    return database.write(
        stores -> {
          PasskeyStore passkeys = stores.of(PasskeyStore.class);
          if (passkeys.known(account.id()).size() >= MOST) {
            return Added.TOO_MANY;
          }
          Instant now = clock.instant();
          if (!spend(passkeys, challenge, until.get(), now)
              || passkeys.insert(account.id(), credential.get(), name, now) == 0) {
            return Added.REFUSED;
          }
          by.note(stores, now, "passkey.add", subject(account.id()), name);
          return Added.DONE;
        });
  }

  /** Takes one of an account away; nothing happens where it has none like it. */
  void remove(Actor by, Account account, long id) {
    database.change(
        stores -> {
          Optional<Passkey> found =
              of(stores, account.id()).stream().filter(it -> it.id() == id).findFirst();
          if (found.isPresent()) {
            stores.of(PasskeyStore.class).delete(id, account.id());
            note(stores, by, "passkey.remove", account.id(), found.get().name());
          }
        });
  }

  /** Takes all of an account away. */
  public void removeAll(Actor by, Account account) {
    database.change(stores -> removeAll(stores, by, account));
  }

  /** The same within a transaction. */
  public void removeAll(Stores stores, Actor by, Account account) {
    if (stores.of(PasskeyStore.class).deleteAll(account.id()) > 0) {
      note(stores, by, "passkey.remove", account.id(), "");
    }
  }

  /**
   * What a browser is asked to sign in by: PublicKeyCredentialRequestOptionsJSON.
   *
   * @return empty where it is not {@link #possible}
   */
  public Optional<String> request() {
    return party().map(party -> ceremonies.request(party, challenges.next(Challenges.SIGN_IN)));
  }

  /**
   * Lets in who answers with a passkey of an account that is not disabled. It is two steps in one:
   * the device, and what the device asks for.
   *
   * @param json what the browser said: AuthenticationResponseJSON
   * @return the token of a new session; empty where nobody is let in
   */
  public Optional<String> signIn(String json, Visit visit) {
    Optional<RelyingParty> party = party();
    Optional<Ceremonies.Answer> answer = ceremonies.answer(json);
    if (party.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    byte[] challenge = answer.get().challenge();
    String credentialId = answer.get().credentialId();
    Optional<Instant> until = challenges.holdsUntil(challenge, Challenges.SIGN_IN);
    Optional<Credential> kept =
        database.read(stores -> stores.of(PasskeyStore.class).find(credentialId));
    if (until.isEmpty() || kept.isEmpty()) {
      return Optional.empty();
    }
    Optional<Ceremonies.Use> use = ceremonies.verify(party.get(), answer.get(), kept.get());
    return database.write(
        stores -> {
          PasskeyStore passkeys = stores.of(PasskeyStore.class);
          Instant now = clock.instant();
          Optional<PasskeyStore.Owned> passkey = passkeys.owner(credentialId);
          Optional<Account> account =
              passkey.flatMap(it -> stores.of(AccountStore.class).find(it.accountId()));
          boolean in =
              account.filter(it -> it.disabledAt().isEmpty()).isPresent()
                  && use.isPresent()
                  && spend(passkeys, challenge, until.get(), now)
                  && use(passkeys, passkey.orElseThrow().id(), use.get(), now);
          if (in) {
            return Optional.of(begin(stores, account.get(), passkey.get().name(), visit, now));
          }
          account.ifPresent(it -> refuse(stores, it, visit, now));
          return Optional.empty();
        });
  }

  private static boolean use(PasskeyStore passkeys, long id, Ceremonies.Use use, Instant now) {
    return passkeys.use(id, use.signCount(), use.synced(), now) == 1;
  }

  private String begin(Stores stores, Account account, String name, Visit visit, Instant now) {
    Actor.of(account, visit.address())
        .note(stores, now, "session.begin", account.sessionSubject(), "passkey " + name);
    return sessions.begin(stores, account.id(), visit.address(), visit.userAgent());
  }

  private static void refuse(Stores stores, Account account, Visit visit, Instant now) {
    String detail = account.disabledAt().isPresent() ? "disabled" : "passkey";
    Actor.stranger(visit.address())
        .note(stores, now, "session.refuse", account.sessionSubject(), detail);
  }

  private static boolean spend(
      PasskeyStore passkeys, byte[] challenge, Instant until, Instant now) {
    passkeys.forget(now);
    return passkeys.spend(Tokens.hash(HexFormat.of().formatHex(challenge)), until) == 1;
  }

  private void note(Stores stores, Actor by, String act, long accountId, String detail) {
    by.note(stores, clock.instant(), act, subject(accountId), detail);
  }

  private static String subject(long accountId) {
    return "passkey/" + accountId;
  }

  /**
   * What devices know an account by (WebAuthn, section 14.6.1): nothing about its owner, and not
   * the same for another site on that host, whose passkeys it would replace.
   */
  private static String handle(RelyingParty party, Account account) {
    byte[] hash =
        HexFormat.of().parseHex(Tokens.hash("passkeys " + party.origin() + " " + account.id()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private Optional<RelyingParty> party() {
    return RelyingParty.of(database.read(sites::load));
  }
}
