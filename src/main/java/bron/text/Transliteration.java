package bron.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters as ASCII. Latin letters that Unicode does not decompose follow the usage of their own
 * languages; Greek and Cyrillic have a well-known letter-by-letter form (in the manner of ELOT 743
 * and of passports and road signs). Scripts that leave vowels unwritten or that stand for words
 * cannot be transliterated by a table, so they have none.
 */
final class Transliteration {

  private static final Map<Integer, String> LETTERS =
      read(
          "ß ss æ ae ø o œ oe ł l đ d ð d þ th ı i ħ h ŋ ng ĸ k ŧ t ə e",
          "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y",
          "φ f χ ch ψ ps ω o",
          "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh",
          "ц ts ч ch ш sh щ shch ы y э e ю yu я ya і i є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz");

  /** Apostrophes, the soft and hard signs, and soft hyphens join what stands around them. */
  private static final String SILENT = "'’‘ʼʹ`´ьъ\u00AD\u200B\u200C\u200D\u2060";

  private Transliteration() {}

  /**
   * What stands for a lower-case, decomposed character: letters or digits, nothing if it is silent
   * or an accent, null if it separates words.
   */
  static @Nullable String latin(int c) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      return Character.toString(c);
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK || SILENT.indexOf(c) >= 0) {
      return "";
    }
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    return digit >= 0 ? String.valueOf(digit) : LETTERS.get(c);
  }

  private static Map<Integer, String> read(String... lines) {
    Map<Integer, String> letters = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      for (int i = 0; i < words.length; i += 2) {
        letters.put(words[i].codePointAt(0), words[i + 1]);
      }
    }
    return Map.copyOf(letters);
  }
}
