package bron.gate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two words are one name. What differs at the end is an inflection: Apple and Apples, Duits
 * and Duitse. What differs before it and sounds alike, or lacks or swaps a letter, is a slip.
 */
final class Spellings {
  private static final int LONG = 7;
  private static final int VERY_LONG = 8;
  private static final int OFTEN = 3;
  private static final Pattern VOWELS = Pattern.compile("[aeiou]{1,2}");
  private static final Pattern MEN = Pattern.compile(".*m[ae]n(?:s|nen)?");
  private static final Set<String> CONFUSED =
      Set.of("vf", "fv", "wv", "vw", "dt", "td", "bp", "pb");

  private Spellings() {}

  /** Two words of an article. Two that it uses often are two names, unless they sound alike. */
  static boolean areOfOneName(Name one, Name two) {
    return alike(one, two)
        || ((one.times() < OFTEN || two.times() < OFTEN) && isSlip(one, two, LONG));
  }

  /** A word of an article, and a name that the site knows. */
  static boolean areOfOneKnownName(Name known, Name word) {
    return alike(known, word) || isSlip(known, word, 0);
  }

  private static boolean alike(Name one, Name two) {
    if (!one.sound().equals(two.sound())) {
      return false;
    }
    return !one.spelled().equals(two.spelled());
  }

  private static boolean isSlip(Name one, Name two, int shortest) {
    String a = one.sound();
    String b = two.sound();
    int begin = begin(a, b);
    int end = end(a, b, begin);
    if (begin == Math.min(a.length(), b.length()) || end == 0 || begin == 0) {
      return false;
    }
    String mine = a.substring(begin, a.length() - end);
    String theirs = b.substring(begin, b.length() - end);
    int length = Math.min(one.spelled().length(), two.spelled().length());
    if (isMen(one) && isMen(two)) {
      return false;
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      String more = mine + theirs;
      return VOWELS.matcher(more).matches()
          ? length >= shortest
          : more.length() == 1 && length >= VERY_LONG && begin > 2 && end > 1;
    }
    boolean vowels = VOWELS.matcher(mine).matches() && VOWELS.matcher(theirs).matches();
    boolean swapped =
        mine.length() == 2 && new StringBuilder(mine).reverse().toString().equals(theirs);
    return (vowels && length >= LONG)
        || (swapped && length > LONG - 2)
        || (CONFUSED.contains(mine + theirs) && length >= LONG && begin > 1);
  }

  private static boolean isMen(Name name) {
    return MEN.matcher(name.spelled().toLowerCase(Locale.ROOT)).matches();
  }

  private static int begin(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int end(String a, String b, int begin) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) - begin
        && a.charAt(a.length() - 1 - at) == b.charAt(b.length() - 1 - at)) {
      at++;
    }
    return at;
  }
}
