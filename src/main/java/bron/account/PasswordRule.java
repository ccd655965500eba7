package bron.account;

import bron.web.Files;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password has to be: 12 to 200 characters, any of them, not what everybody else chooses,
 * and not the name or address of its owner.
 */
public final class PasswordRule {
  /** The fewest characters (code points). */
  public static final int SHORTEST = 12;

  /** The most characters (code points). */
  public static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT = 5;

  private final Set<String> common;

  /** With the list {@code common-passwords.txt} of those files. */
  public PasswordRule(Files files) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(files.open("common-passwords.txt"), StandardCharsets.UTF_8))) {
      common =
          lines
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key of the message that says what is wrong with it; empty for a good one. */
  public Optional<String> problem(String password, String email, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("account.password.short");
    }
    if (length > LONGEST) {
      return Optional.of("account.password.long");
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.equals(email.toLowerCase(Locale.ROOT)) || squeezed(plain).equals(squeezed(name))) {
      return Optional.of("account.password.yours");
    }
    boolean simple = plain.codePoints().distinct().count() < FEWEST_DIFFERENT;
    return simple || common.contains(plain)
        ? Optional.of("account.password.common")
        : Optional.empty();
  }

  /** As much of what was typed as a password may have: a megabyte is not worth hashing. */
  static String bounded(String password) {
    int most = 2 * LONGEST + 2;
    return password.length() > most ? password.substring(0, most) : password;
  }

  private static String squeezed(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }
}
