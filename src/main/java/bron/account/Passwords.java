package bron.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords by Argon2id (RFC 9106) with 32 MiB, 2 passes and 1 lane: more than OWASP's least
 * (19 MiB, 2, 1). Few are computed at a time, since each takes a processor and that memory.
 */
public final class Passwords {
  private static final int MEMORY_KIB = 32 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SecureRandom random;
  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
  private final String nobodys;

  /** With salts from there. */
  public Passwords(SecureRandom random) {
    this.random = random;
    this.nobodys =
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, base64(SALT_BYTES), base64(HASH_BYTES));
  }

  /**
   * The hash of a password, with its salt and parameters in PHC string format.
   *
   * @throws BusyException when too many others wait
   */
  public String hash(String password) {
    byte[] salt = bytes(SALT_BYTES);
    return inTurn(() -> argon2.hash(bytes(password), salt).getResult());
  }

  /**
   * Whether that is the password of that hash, whatever parameters it was made with. Without a hash
   * it never is, and takes as long to tell.
   *
   * @throws BusyException when too many others wait
   */
  public boolean matches(String password, Optional<String> hash) {
    String against = hash.orElse(nobodys);
    return inTurn(
        () ->
            Argon2Function.getInstanceFromHash(against)
                .check(bytes(password), against.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The same letters are the same bytes, however a keyboard composes them. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Waits for a turn and computes on a thread of the operating system: on a virtual one it would
   * keep a carrier from everybody who reads.
   */
  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException();
      }
      try {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("password").start(task);
        return task.get();
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e.getCause());
    }
  }

  private String base64(int count) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes(count));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
