package bron.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who signs in. (An author is somebody readers know; an account may be linked to one.)
 *
 * @param id the row
 * @param email the address to sign in with, unique without regard to case
 * @param name as colleagues see it
 * @param role what they may do; never {@link Role#READER}
 * @param language the BCP 47 tag in which the admin speaks to them
 * @param authorId the author that they are to readers
 * @param createdAt when it was made
 * @param disabledAt since when it cannot sign in
 * @param version grows with every change, to notice that somebody else made one
 */
public record Account(
    long id,
    String email,
    String name,
    Role role,
    String language,
    Optional<Long> authorId,
    Instant createdAt,
    Optional<Instant> disabledAt,
    long version) {
  /** What the audit trail calls it, where it is made, changed, disabled and enabled. */
  public String subject() {
    return "account/" + id;
  }

  /** What the audit trail calls its password. */
  String passwordSubject() {
    return "password/" + id;
  }

  /** What the audit trail calls its sessions. */
  public String sessionSubject() {
    return "session/" + id;
  }
}
