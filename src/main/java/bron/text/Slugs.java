package bron.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes and checks the last part of an article's address. */
public final class Slugs {

  private static final int MADE = 80;
  private static final int VALID = 120;

  /** More of a headline than can end up in a slug. */
  private static final int READ = 1000;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slugs() {}

  /**
   * A valid slug for a headline: lower-case ASCII words with hyphens between them, at most 80
   * characters, cut after a whole word where there is more than one. Latin letters lose their
   * accents, Greek and Cyrillic ones are transliterated; a headline of which nothing remains gives
   * "untitled".
   */
  public static String of(String headline) {
    StringBuilder slug = new StringBuilder();
    boolean gap = false;
    String read = headline.length() > READ ? headline.substring(0, READ) : headline;
    String letters = Normalizer.normalize(read, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int c : letters.codePoints().toArray()) {
      String latin = Transliteration.latin(c);
      if (latin == null) {
        gap = true;
      } else if (!latin.isEmpty()) {
        slug.append(gap && !slug.isEmpty() ? "-" : "").append(latin);
        gap = false;
      }
    }
    return slug.isEmpty() ? "untitled" : cut(slug.toString());
  }

  /** The same, or the fallback where no letter of the headline can be in a slug. */
  public static String of(String headline, String fallback) {
    String slug = of(headline);
    boolean lettered = slug.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    return lettered && !slug.equals("untitled") ? slug : fallback;
  }

  /**
   * A valid slug for a name that must have one of its own: as {@link #of}, but C++ and C# are told
   * from C, and a name of which nothing remains gets one that is made from its characters.
   */
  public static String ofName(String name) {
    String slug = of(name.replace("+", " plus ").replace("#", " sharp "));
    return slug.equals("untitled") && !name.strip().equalsIgnoreCase(slug)
        ? slug + "-" + Integer.toHexString(name.strip().hashCode())
        : slug;
  }

  /**
   * Whether a slug may stand in an address: {@code [a-z0-9]+(-[a-z0-9]+)*}, 1 to 120 characters.
   */
  public static boolean isValid(String slug) {
    return slug.length() <= VALID && FORM.matcher(slug).matches();
  }

  private static String cut(String slug) {
    if (slug.length() <= MADE) {
      return slug;
    }
    int end = slug.lastIndexOf('-', MADE);
    return slug.substring(0, end > 0 ? end : MADE);
  }
}
