package bron.account.passkey;

import bron.account.factor.Seal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the challenges that devices sign, and knows its own again. A challenge is the moment at
 * which it expires, sealed with the site's key and for one purpose: nobody else can make one, none
 * is like another, and one that is never answered leaves nothing behind.
 */
final class Challenges {
  /** How long one can be answered. */
  static final Duration LIFE = Duration.ofMinutes(10);

  /** The purpose of those by which anybody signs in; others are for an account to add a passkey. */
  static final long SIGN_IN = 0;

  private static final String SEALED_AS = "passkey challenge";

  private final Seal seal;
  private final Clock clock;

  Challenges(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** A new one, for that purpose. */
  byte[] next(long purpose) {
    long until = clock.instant().plus(LIFE).toEpochMilli();
    byte[] moment = ByteBuffer.allocate(Long.BYTES).putLong(until).array();
    return seal.seal(moment, SEALED_AS, purpose);
  }

  /** Until when it can be answered; empty for one that is not ours, of another purpose or late. */
  Optional<Instant> holdsUntil(byte[] challenge, long purpose) {
    return seal.unseal(challenge, SEALED_AS, purpose)
        .filter(moment -> moment.length == Long.BYTES)
        .map(moment -> Instant.ofEpochMilli(ByteBuffer.wrap(moment).getLong()))
        .filter(clock.instant()::isBefore);
  }
}
