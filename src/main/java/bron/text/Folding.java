package bron.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a word what it is looked up by: small letters without accents, {@code œ} as {@code oe},
 * {@code ß} as {@code ss}, {@code ø} as {@code o}, Greek and Cyrillic in Latin letters, every digit
 * as an ASCII one. Other scripts keep their letters.
 */
public final class Folding {
  private Folding() {}

  /** The folded word: letters and digits alone; empty when there is none. */
  public static String fold(String word) {
    String plain = ascii(word);
    if (plain != null) {
      return plain;
    }
    String letters = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(letters.length());
    letters.codePoints().forEach(c -> append(folded, c));
    return folded.toString();
  }

  /** Most words are quickly done: null for those that are not. */
  private static @Nullable String ascii(String word) {
    boolean small = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      if (!capital && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return null;
      }
      small &= !capital;
    }
    return small ? word : word.toLowerCase(Locale.ROOT);
  }

  private static void append(StringBuilder folded, int c) {
    String latin = Transliteration.latin(c);
    if (latin != null) {
      folded.append(latin);
    } else if (Character.isLetterOrDigit(c)) {
      folded.appendCodePoint(c);
    }
  }
}
