package bron.account;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; every route names the least role that it takes. */
public enum Role implements RouteRole {
  /** Anyone, signed in or not; no account has it. */
  READER,
  /** Writes and updates their own drafts. */
  AUTHOR,
  /** Publishes anything. */
  EDITOR,
  /** Also changes the site's settings and accounts. */
  ADMINISTRATOR;

  /** Whether somebody with this role may do what {@code needed} may do. */
  public boolean includes(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** The role of that word in lower case; empty for {@code reader} and for what is none. */
  public static Optional<Role> ofWord(String word) {
    return Arrays.stream(values())
        .filter(role -> role != READER && role.word().equals(word))
        .findFirst();
  }

  /** Its name in lower case, as the database, forms and message keys have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
