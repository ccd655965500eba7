package bron.account;

import java.util.Optional;

/**
 * What an administrator decides about an account.
 *
 * @param email the address to sign in with
 * @param name as colleagues see it
 * @param role never {@link Role#READER}
 * @param language in which the admin speaks to them
 * @param authorId the author that they are to readers
 */
public record Particulars(
    String email, String name, Role role, String language, Optional<Long> authorId) {
  /** Those of an account as it stands. */
  public static Particulars of(Account account) {
    return new Particulars(
        account.email(), account.name(), account.role(), account.language(), account.authorId());
  }
}
