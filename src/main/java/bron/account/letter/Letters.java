package bron.account.letter;

import bron.account.Account;
import bron.account.AccountStore;
import bron.account.Actor;
import bron.account.WelcomeLinks;
import bron.db.Database;
import bron.db.DatabaseException;
import bron.db.Stores;
import bron.mail.Mail;
import bron.mail.Mailer;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Messages;
import bron.web.Moment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One-time links by mail. A request only notes an address; whether somebody has it, the worker
 * finds out, and makes the link when it writes the letter: it stands nowhere else.
 */
public final class Letters {
  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_OF_EMAIL = 3;
  private static final int MOST_OF_NETWORK = 20;
  private static final int LONGEST_EMAIL = 254;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** Some six hours, after which nobody waits for it any more. */
  private static final int MOST_ATTEMPTS = 10;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int AT_ONCE = 100;

  private final Database database;
  private final Clock clock;
  private final Sites sites;
  private final Messages messages;
  private final WelcomeLinks links;
  private final Optional<Mailer> mailer;

  /** By that mailer; without one, no letter goes out. */
  public Letters(
      Database database,
      Clock clock,
      Sites sites,
      Messages messages,
      WelcomeLinks links,
      Optional<Mailer> mailer) {
    this.database = database;
    this.clock = clock;
    this.sites = sites;
    this.messages = messages;
    this.links = links;
    this.mailer = mailer;
  }

  /** What a letter is for. */
  public enum Kind {
    /** Somebody has an account from now on. */
    INVITATION,
    /** Somebody wants a new password. */
    RESET
  }

  /** Whether letters can go out: there is a server, and an address for the links in them. */
  public boolean possible() {
    return hasServer() && database.read(sites::isAddressKnown);
  }

  /** Whether there is a server that takes letters. */
  boolean hasServer() {
    return mailer.isPresent();
  }

  /** Puts a letter before the worker, in the transaction of what it tells. */
  public void put(Stores stores, Kind kind, String email) {
    stores.of(LetterStore.class).insert(kind, email, "", clock.instant());
  }

  /**
   * Puts a letter for who has forgotten the password, if there is somebody of that address: whether
   * there is makes no difference here. More than three an hour for one address are left out.
   *
   * @param who asks, without an account
   * @return how long to wait where the network asked for too many; empty otherwise
   */
  public Optional<Duration> ask(Actor who, String typed, String network) {
    String plain = typed.strip();
    String email = plain.substring(0, Math.min(plain.length(), LONGEST_EMAIL));
    Instant now = clock.instant();
    Instant since = now.minus(WINDOW);
    return database.write(
        stores -> {
          LetterStore letters = stores.of(LetterStore.class);
          letters.forget(now.minus(KEPT), AT_ONCE);
          Optional<Instant> full = letters.ofNetwork(network, since, MOST_OF_NETWORK);
          if (full.isEmpty() && letters.ofEmail(email, since, MOST_OF_EMAIL).isEmpty()) {
            letters.insert(Kind.RESET, email, network, now);
            note(stores, who, email, now);
          }
          return full.map(at -> Duration.between(now, at.plus(WINDOW)));
        });
  }

  private static void note(Stores stores, Actor who, String email, Instant at) {
    Optional<Account> account = stores.of(AccountStore.class).findByEmail(email);
    String subject = account.map(found -> "password/" + found.id()).orElse("password");
    who.note(stores, at, "password.forgotten", subject, account.isEmpty() ? email : "");
  }

  /** Sends all that is due now, if that is possible. */
  public synchronized void run() {
    if (mailer.isEmpty() || !possible()) {
      return;
    }
    Instant now = clock.instant();
    database
        .read(stores -> stores.of(LetterStore.class).due(now, AT_ONCE))
        .forEach(letter -> attempt(mailer.get(), letter));
  }

  /** One that cannot be made holds up no other. */
  private void attempt(Mailer by, LetterStore.Row letter) {
    try {
      send(by, letter);
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error("letter {} ({})", letter.id(), letter.kind(), e);
      database.change(stores -> later(stores.of(LetterStore.class), letter));
    }
  }

  private record Written(Account account, Mail mail) {}

  private void send(Mailer by, LetterStore.Row letter) {
    Optional<Written> written = database.write(stores -> write(stores, letter));
    if (written.isEmpty()) {
      database.change(stores -> stores.of(LetterStore.class).settle(letter.id(), clock.instant()));
      return;
    }
    Mailer.Answer answer = by.send(written.get().mail());
    LOG.info("letter {} ({}): {}", letter.id(), letter.kind(), answer);
    database.change(stores -> note(stores, letter, written.get().account(), answer));
  }

  /** The letter with a new link; empty where nobody has the address. */
  private Optional<Written> write(Stores stores, LetterStore.Row letter) {
    return stores
        .of(AccountStore.class)
        .findByEmail(letter.email())
        .filter(account -> account.disabledAt().isEmpty())
        .map(account -> write(stores, letter.kind(), account));
  }

  private Written write(Stores stores, Kind kind, Account account) {
    Site site = sites.load(stores);
    Locale locale = Site.locale(account.language());
    String link = site.absolute("/admin/welcome/" + links.forAccount(stores, account.id()));
    Instant end = clock.instant().plus(WelcomeLinks.HANDED_OVER);
    String until = Moment.of(end, site.zone(), locale).zoned();
    String key = "letter." + kind.name().toLowerCase(Locale.ROOT);
    String subject = messages.text(locale, key + ".subject", site.name());
    String text =
        String.join(
            "\n\n",
            messages.text(locale, "letter.dear", account.name()),
            messages.text(locale, key + ".text", site.name()),
            link,
            messages.text(locale, "letter.until", until),
            messages.text(locale, key + ".otherwise"));
    return new Written(account, new Mail(account.email(), account.language(), subject, text));
  }

  private void note(Stores stores, LetterStore.Row letter, Account account, Mailer.Answer answer) {
    LetterStore letters = stores.of(LetterStore.class);
    Instant now = clock.instant();
    switch (answer) {
      case Mailer.Answer.Sent sent -> {
        letters.settle(letter.id(), now);
        told(stores, account, "password.mail", "");
      }
      case Mailer.Answer.Refused refused -> {
        letters.settle(letter.id(), now);
        told(stores, account, "password.unmailed", refused.words());
      }
      case Mailer.Answer.Failed failed -> {
        if (!later(letters, letter)) {
          told(stores, account, "password.unmailed", failed.words());
        }
      }
    }
  }

  /** Tries again after a pause, or is done with it after so many; says whether it tries again. */
  private boolean later(LetterStore letters, LetterStore.Row letter) {
    Instant now = clock.instant();
    boolean again = letter.attempts() + 1 < MOST_ATTEMPTS;
    if (again) {
      letters.failed(letter.id(), now.plus(pause(letter.attempts())));
    } else {
      letters.settle(letter.id(), now);
    }
    return again;
  }

  private void told(Stores stores, Account account, String act, String detail) {
    Actor.COMMAND_LINE.note(stores, clock.instant(), act, "password/" + account.id(), detail);
  }

  /** Twice as long after each failure. */
  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
