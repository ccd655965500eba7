package bron.account.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238, by HMAC-SHA-1). */
final class Totp {
  /** RFC 4226 asks for 160 bits. */
  static final int SECRET_BYTES = 20;

  private static final long STEP_SECONDS = 30;

  /** How many steps a phone's clock may be off, either way. */
  private static final int DRIFT = 1;

  private static final String ALGORITHM = "HmacSHA1";
  private static final int SIX_DIGITS = 1_000_000;

  private Totp() {}

  /** The number of the 30 seconds in which an instant falls. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of a step. */
  static String code(byte[] secret, long step) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xF;
    int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
    return String.format(Locale.ROOT, "%06d", truncated % SIX_DIGITS);
  }

  /**
   * The step whose code was typed; empty for a code of none of them. Takes as long for any code.
   */
  static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
    byte[] given = typed.getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
      byte[] wanted = code(secret, step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(wanted, given)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
