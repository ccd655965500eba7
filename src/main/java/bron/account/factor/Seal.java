package bron.account.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals secrets for the database by AES-256-GCM with a key that is not in it, so that a copy of the
 * database alone does not tell them. The key is a file of 32 random bytes, made for the first
 * secret.
 */
public final class Seal {
  private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path file;
  private final SecureRandom random;

  /** With the key in that file. */
  public Seal(Path file, SecureRandom random) {
    this.file = file;
    this.random = random;
  }

  /** A secret of an account, sealed; only {@link #open} for the same account opens it. */
  String close(byte[] secret, long accountId) {
    return Base64.getEncoder().encodeToString(seal(secret, "", accountId));
  }

  /** The secret; empty where the key is gone or another one. */
  Optional<byte[]> open(String sealed, long accountId) {
    Optional<byte[]> secret = unseal(Base64.getDecoder().decode(sealed), "", accountId);
    if (secret.isEmpty()) {
      LOG.warn("the secret of account {} cannot be read with the key in {}", accountId, file);
    }
    return secret;
  }

  /**
   * Something sealed for a kind of use and an owner; only {@link #unseal} for both opens it. It is
   * 28 bytes longer than what it holds, and no two are alike.
   *
   * @throws UncheckedIOException where the key can be neither read nor made
   */
  public byte[] seal(byte[] open, String kind, long owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(), nonce, kind, owner).doFinal(open);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed for that kind and owner; empty for anything else, or without the key. */
  public Optional<byte[]> unseal(byte[] sealed, String kind, long owner) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, read(), nonce, kind, owner).doFinal(rest));
    } catch (GeneralSecurityException | IOException e) {
      LOG.debug("not sealed with the key in {}", file, e);
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String kind, long owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(kind.getBytes(StandardCharsets.UTF_8));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
    return cipher;
  }

  private synchronized byte[] key() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] read() throws IOException {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException | CharacterCodingException e) {
      LOG.debug("what stands in {} is no base 64", file, e);
    }
    throw new IOException(file + " is no key of " + KEY_BYTES + " bytes");
  }

  /**
   * Nobody else on the machine may read it, from the first byte on, and it has its name only once
   * it is on the disk as a whole.
   */
  private void make() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String text = Base64.getEncoder().encodeToString(key) + "\n";
    Path fresh =
        file.resolveSibling(
            file.getFileName() + "." + HexFormat.of().toHexDigits(random.nextLong()));
    try (var channel =
        FileChannel.open(
            fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    try {
      giveName(fresh);
    } catch (FileAlreadyExistsException another) {
      LOG.debug("{} was made by another process", file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A second name is refused where another process was first; a move might take its place. */
  private void giveName(Path fresh) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException another) {
      throw another;
    } catch (UnsupportedOperationException | FileSystemException noSecondNames) {
      Files.move(fresh, file);
    }
  }

  private static FileAttribute<?>[] ownersOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
