package bron.account.factor;

import bron.account.Tokens;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Codes for who has lost the phone: 16 letters and digits that are not taken for each other, 80
 * random bits, so that a plain SHA-256 keeps them.
 */
final class RecoveryCodes {
  private static final int COUNT = 10;
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  /** 32 of them: neither i, l and o nor u. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private RecoveryCodes() {}

  /** Ten new ones, as they are shown. */
  static List<String> fresh(SecureRandom random) {
    return IntStream.range(0, COUNT).mapToObj(i -> one(random)).toList();
  }

  /** What the database keeps of a code, however it was typed. */
  static String hash(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
    return Tokens.hash(plain.replace('o', '0').replaceAll("[il]", "1"));
  }

  private static String one(SecureRandom random) {
    return IntStream.range(0, GROUPS).mapToObj(i -> group(random)).collect(Collectors.joining("-"));
  }

  private static String group(SecureRandom random) {
    return IntStream.range(0, GROUP_LENGTH)
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
        .collect(Collectors.joining());
  }
}
