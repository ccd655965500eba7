package bron.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, packed in each coding when the first client asks for it so, and once. */
public final class Body {
  private static final int WORTH_PACKING = 860;

  private byte @Nullable [] plain;
  private final boolean packable;
  private final boolean lasting;
  private final String tag;
  private byte @Nullable [] gzip;
  private byte @Nullable [] brotli;

  /**
   * Of those bytes.
   *
   * @param packable whether they may get smaller; what is small enough never is packed
   * @param lasting whether they stay as long as the program runs, which makes every effort to get
   *     them small worth it
   */
  Body(byte[] plain, boolean packable, boolean lasting) {
    this.plain = plain;
    this.packable = packable && plain.length >= WORTH_PACKING;
    this.lasting = lasting;
    this.tag = digest(plain);
  }

  /** Whether it goes out packed to those who take that. */
  public boolean packable() {
    return packable;
  }

  /** Whether it stays the same as long as the program runs. */
  public boolean lasting() {
    return lasting;
  }

  /**
   * Makes it small for whoever keeps it: it is held packed, and as it is once a client asks for
   * that again.
   */
  public synchronized void settle() {
    if (packable && !lasting) {
      in(Coding.GZIP);
      plain = null;
    }
  }

  /** What it takes in memory in the codings that it is held in, in bytes. */
  public synchronized int held() {
    return length(plain) + length(gzip) + length(brotli);
  }

  private static int length(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  /** In which coding it goes to a client that sends that header; null for none. */
  public Coding codingFor(@Nullable String acceptEncoding) {
    return packable ? Coding.chosen(acceptEncoding) : Coding.IDENTITY;
  }

  /** Its strong entity tag in a coding, in quotes (RFC 9110, section 8.8.3). */
  public String tag(Coding coding) {
    return coding == Coding.IDENTITY ? "\"" + tag + "\"" : "\"" + tag + "-" + coding.token() + "\"";
  }

  /** Its bytes in a coding; whoever asks first waits for the packing, and so do those after. */
  public synchronized byte[] in(Coding coding) {
    return switch (coding) {
      case IDENTITY -> plain = plain();
      case GZIP -> gzip = gzip == null ? coding.pack(plain(), lasting) : gzip;
      case BROTLI -> brotli = brotli == null ? coding.pack(plain(), lasting) : brotli;
    };
  }

  private byte[] plain() {
    return plain == null ? Coding.unpacked(Objects.requireNonNull(gzip)) : plain;
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
