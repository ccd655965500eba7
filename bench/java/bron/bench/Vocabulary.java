package bron.bench;

import java.util.Arrays;

/**
 * The words of a language by how common they are: number 0 is the commonest. The common ones are
 * real; the rare ones, of which there is no end, are made of syllables, with the endings that stems
 * are found by.
 */
final class Vocabulary {
  private static final Vocabulary DUTCH =
      new Vocabulary(
          DutchWords.ALL,
          "b br d dr f g gr h j k kl kr l m n p pl r s sch sl st t tr v vl w z zw",
          "a aa e ee i ie o oe oo u ui ij ou eu",
          "- - - - n r l t k s m p f rt nd cht",
          "- en de s");

  private static final Vocabulary ENGLISH =
      new Vocabulary(
          EnglishWords.ALL,
          "b bl br c ch cr d dr f fl g gr h j l m n p pr qu r s sh st str t th tr v w",
          "a ai e ea ee i o oa oo ou u y",
          "- - - - n r l t ck s m p nd st rd",
          "- s ed ing");

  private static final long SPREAD = 2_654_435_761L;

  private final String[] common;
  private final String[] onsets;
  private final String[] vowels;
  private final String[] codas;
  private final String[] endings;

  private Vocabulary(String common, String onsets, String vowels, String codas, String endings) {
    this.common = Arrays.stream(common.split("\\s+")).distinct().toArray(String[]::new);
    this.onsets = onsets.split(" ");
    this.vowels = vowels.split(" ");
    this.codas = parts(codas);
    this.endings = parts(endings);
  }

  private static String[] parts(String list) {
    return Arrays.stream(list.split(" ")).map(p -> p.equals("-") ? "" : p).toArray(String[]::new);
  }

  /** That of Dutch or English. */
  static Vocabulary of(String language) {
    return language.equals("nl") ? DUTCH : ENGLISH;
  }

  /** How many of its words are real. */
  int common() {
    return common.length;
  }

  /** The word of that number. */
  String word(int number) {
    if (number < common.length) {
      return common[number];
    }
    int made = number - common.length;
    long syllables = (long) onsets.length * vowels.length * codas.length;
    long stem = made / endings.length;
    StringBuilder word = new StringBuilder();
    if (stem < syllables / 4) {
      syllable(word, stem * SPREAD % syllables);
    } else {
      long pair = stem * SPREAD % (syllables * syllables);
      syllable(word, pair / syllables);
      syllable(word, pair % syllables);
    }
    return word.append(endings[made % endings.length]).toString();
  }

  private void syllable(StringBuilder word, long number) {
    int coda = (int) (number % codas.length);
    int rest = (int) (number / codas.length);
    word.append(onsets[rest / vowels.length]).append(vowels[rest % vowels.length]);
    word.append(codas[coda]);
  }
}
