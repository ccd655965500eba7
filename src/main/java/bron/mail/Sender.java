package bron.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom letters are from.
 *
 * @param name as readers see it, with any signs; may be empty
 * @param address {@code news@example.org}
 */
public record Sender(String name, String address) {
  private static final Pattern NAMED = Pattern.compile("([^\\p{Cntrl}<>]*)<([^<>]*)>");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}@<>]+@[^\\s\\p{Cntrl}@<>]+");

  /**
   * The one that {@code news@example.org} or {@code The News <news@example.org>} says, with or
   * without quotation marks around the name; empty where the address cannot be one.
   */
  public static Optional<Sender> of(String typed) {
    Matcher named = NAMED.matcher(typed);
    return named.matches()
        ? of(unquoted(named.group(1).strip()), named.group(2).strip())
        : of("", typed);
  }

  private static Optional<Sender> of(String name, String address) {
    try {
      new InternetAddress(address, true);
    } catch (AddressException e) {
      return Optional.empty();
    }
    return ADDRESS.matcher(address).matches()
        ? Optional.of(new Sender(name, address))
        : Optional.empty();
  }

  private static String unquoted(String name) {
    return name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1")
        : name;
  }

  /** As letters have it. */
  InternetAddress header() {
    try {
      return new InternetAddress(
          address, name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
