package bron.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

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

  /** As the reference implementation writes it. */
  private static final String WRITTEN = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s";

  private static final Pattern READ =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  private final SecureRandom random;
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
  private final String nobodys;

  /** With salts from there. */
  public Passwords(SecureRandom random) {
    this.random = random;
    this.nobodys = written(random(SALT_BYTES), random(HASH_BYTES));
  }

  /**
   * The hash of a password, with its salt and parameters in PHC string format.
   *
   * @throws BusyException when too many others wait
   */
  public String hash(String password) {
    byte[] salt = random(SALT_BYTES);
    return inTurn(
        () -> written(salt, argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES)));
  }

  /**
   * Whether that is the password of that hash, whatever parameters it was made with. Without a hash
   * it never is, and takes as long to tell.
   *
   * @throws BusyException when too many others wait
   */
  public boolean matches(String password, Optional<String> hash) {
    Matcher against = READ.matcher(hash.orElse(nobodys));
    if (!against.matches()) {
      throw new IllegalArgumentException("no hash by Argon2id");
    }
    byte[] wanted = Base64.getDecoder().decode(against.group(5));
    return inTurn(
        () ->
            MessageDigest.isEqual(
                wanted,
                argon2(
                    password,
                    Base64.getDecoder().decode(against.group(4)),
                    Integer.parseInt(against.group(1)),
                    Integer.parseInt(against.group(2)),
                    Integer.parseInt(against.group(3)),
                    wanted.length)));
  }

  private static String written(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return WRITTEN.formatted(
        MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  private static byte[] argon2(
      String password, byte[] salt, int kib, int passes, int lanes, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(kib)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] hash = new byte[length];
    argon2.generateBytes(bytes(password), hash);
    return hash;
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

  private byte[] random(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
