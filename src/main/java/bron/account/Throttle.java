package bron.account;

import bron.db.Stores;
import bron.web.ClientAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down who guesses passwords, without keeping out who knows theirs.
 *
 * <ul>
 *   <li>A browser that signed in to this account before is counted by itself alone: 10 failures in
 *       15 minutes. Nobody else can use those up.
 *   <li>Any other browser: 10 failures in 15 minutes for this account from this network, and 50 for
 *       all accounts together from this network.
 *   <li>And if nobody ever signed in to this account from this network either: 50 failures in an
 *       hour for this account, wherever they come from.
 * </ul>
 *
 * <p>An address without an account is counted alike, so that no limit tells who has one.
 *
 * <p>Codes of the second step are counted apart and by no browser: who can guess them has the
 * password, and may have had many browsers known by it before there was a second step.
 */
public final class Throttle {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration LONG_WINDOW = Duration.ofHours(1);
  private static final Duration FAILURES_KEPT = Duration.ofDays(1);
  private static final Duration KNOWN_FOR = Duration.ofDays(90);

  /** More than come in at once, so that old attempts do not pile up. */
  private static final int FORGOTTEN = 100;

  private static final int OF_ONE = 10;
  private static final int OF_ALL = 50;
  private static final int LONGEST_EMAIL = 254;

  /** No key of an address has a space. */
  private static final String CODE = "code ";

  private final Clock clock;

  /** By that clock. */
  public Throttle(Clock clock) {
    this.clock = clock;
  }

  /** Whether the password may be looked at. */
  public sealed interface Verdict {
    /** It may; the attempt is noted, as a failure until {@link Throttle#succeeded} is told. */
    record Go(long attempt) implements Verdict {}

    /** Not before that time has gone by, at least a second; nothing is noted. */
    record Wait(Duration time) implements Verdict {}
  }

  /** Decides on an attempt and notes it, in one transaction: who tries at once is counted too. */
  public Verdict ask(Stores stores, String email, Visit visit) {
    return ask(stores, key(email), visit.address(), visit.device());
  }

  /** The same for a code of the second step. */
  public Verdict askForCode(Stores stores, String email, Visit visit) {
    return ask(stores, CODE + key(email), visit.address(), Optional.empty());
  }

  private Verdict ask(Stores stores, String key, String address, Optional<String> device) {
    SignInAttemptStore attempts = stores.of(SignInAttemptStore.class);
    Instant now = clock.instant();
    attempts.deleteBefore(now.minus(FAILURES_KEPT), false, FORGOTTEN);
    attempts.deleteBefore(now.minus(KNOWN_FOR), true, FORGOTTEN);
    String network = ClientAddress.network(address);
    return freeAt(attempts, key, network, device, now)
        .filter(now::isBefore)
        .<Verdict>map(at -> new Verdict.Wait(Duration.between(now, at).plusMillis(999)))
        .orElseGet(() -> new Verdict.Go(attempts.insert(key, network, device, now)));
  }

  /** Tells that the attempt gave the right password: its browser and network are known now. */
  public void succeeded(Stores stores, long attempt) {
    stores.of(SignInAttemptStore.class).succeeded(attempt);
  }

  /**
   * Takes an attempt back that was neither: the password was right, but who knows that alone is not
   * known yet.
   */
  public void withdraw(Stores stores, long attempt) {
    stores.of(SignInAttemptStore.class).delete(attempt);
  }

  /** Notes a browser and network that came in otherwise, by a link. */
  public void cameIn(Stores stores, String email, Visit visit) {
    SignInAttemptStore attempts = stores.of(SignInAttemptStore.class);
    String network = ClientAddress.network(visit.address());
    attempts.succeeded(attempts.insert(key(email), network, visit.device(), clock.instant()));
  }

  /** When the last of the limits that hold for the attempt lets it through. */
  private static Optional<Instant> freeAt(
      SignInAttemptStore attempts,
      String email,
      String network,
      Optional<String> device,
      Instant now) {
    Instant since = now.minus(KNOWN_FOR);
    if (device.isPresent() && attempts.knowsDevice(email, device, since)) {
      return attempts.failureOfDevice(email, device, now, OF_ONE).map(at -> at.plus(WINDOW));
    }
    Optional<Instant> here =
        Stream.of(
                attempts.failureOfPair(email, network, now, OF_ONE),
                attempts.failureOfNetwork(network, now, OF_ALL))
            .flatMap(Optional::stream)
            .map(at -> at.plus(WINDOW))
            .max(Instant::compareTo);
    Optional<Instant> anywhere =
        attempts.knowsNetwork(email, network, since)
            ? Optional.empty()
            : attempts.failureOfAccount(email, now, OF_ALL).map(at -> at.plus(LONG_WINDOW));
    return Stream.of(here, anywhere).flatMap(Optional::stream).max(Instant::compareTo);
  }

  private static String key(String email) {
    String plain = email.strip().toLowerCase(Locale.ROOT).replaceAll("\\s", "_");
    return plain.length() > LONGEST_EMAIL ? plain.substring(0, LONGEST_EMAIL) : plain;
  }
}
