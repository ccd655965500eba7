package bron.text;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Reduces the words of Dutch and English to their stems; of other languages it knows none. */
final class Stemming {
  /** A stemmer holds the word that it works on: one for each thread that needs it. */
  private static final ThreadLocal<SnowballStemmer> DUTCH =
      ThreadLocal.withInitial(DutchStemmer::new);

  private static final ThreadLocal<SnowballStemmer> ENGLISH =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private Stemming() {}

  /** The stem of a folded word; the word itself in another language, or where it has a digit. */
  static String stem(String language, String word) {
    return switch (language) {
      case "nl" -> hardened(stem(DUTCH.get(), word));
      case "en" -> stem(ENGLISH.get(), word);
      default -> word;
    };
  }

  private static String stem(SnowballStemmer stemmer, String word) {
    if (word.chars().anyMatch(Character::isDigit)) {
      return word;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** What ends in v or z does so only before a vowel: brieven, brief; huizen, huis. */
  private static String hardened(String stem) {
    int last = stem.length() - 1;
    if (last < 2) {
      return stem;
    }
    return switch (stem.charAt(last)) {
      case 'v' -> stem.substring(0, last) + 'f';
      case 'z' -> stem.substring(0, last) + 's';
      default -> stem;
    };
  }
}
