package bron.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a text apart into the words that search knows, the same way for articles and for what
 * readers type. Text and words can be of any length and of any characters.
 *
 * <p>Scripts without spaces between words (Han, kana, Thai …) give a word for each character, so
 * that a name in them is found as a phrase.
 */
public final class Tokens {
  /** What is found changes when this does: raise it with every change to the analysis. */
  public static final int VERSION = 2;

  private static final int LONGEST = 64;
  private static final String HYPHENS = "-\u2010\u2011";

  private static final Cache<Word, List<String>> KNOWN =
      Caffeine.newBuilder().maximumSize(20_000).build();

  private record Word(String language, String form) {}

  private Tokens() {}

  /** The words of a text in that language, in order. */
  public static List<Token> of(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    WordScan words = new WordScan(text);
    int joinedFrom = 0;
    while (words.next()) {
      boolean joined =
          !tokens.isEmpty()
              && words.start() == tokens.getLast().end() + 1
              && HYPHENS.indexOf(text.charAt(words.start() - 1)) >= 0;
      if (!joined) {
        join(tokens, joinedFrom, language);
        joinedFrom = tokens.size();
      }
      String form = cut(form(text.substring(words.start(), words.end())));
      if (!form.isEmpty()) {
        tokens.add(new Token(words.start(), words.end(), form, others(form, language)));
      }
    }
    join(tokens, joinedFrom, language);
    return tokens;
  }

  /** The parts of a word with hyphens are found by the whole, too: e-mail by email. */
  private static void join(List<Token> tokens, int from, String language) {
    int parts = tokens.size() - from;
    if (parts < 2 || parts > 4) {
      return;
    }
    StringBuilder whole = new StringBuilder();
    tokens.subList(from, tokens.size()).forEach(part -> whole.append(part.form()));
    String form = cut(whole.toString());
    for (int i = from; i < tokens.size(); i++) {
      Token part = tokens.get(i);
      Set<String> others = new LinkedHashSet<>(part.others());
      others.add(form);
      others.addAll(others(form, language));
      others.remove(part.form());
      tokens.set(i, new Token(part.start(), part.end(), part.form(), List.copyOf(others)));
    }
  }

  private static String form(String word) {
    if (word.endsWith("+") || word.endsWith("#")) {
      return Folding.fold(word.replaceAll("[+#]", ""))
          + word.replaceAll("[^+#]", "").replace("+", "plus").replace("#", "sharp");
    }
    if (!WordScan.hasApostrophe(word)) {
      return Folding.fold(word);
    }
    StringBuilder form = new StringBuilder();
    for (String part : WordScan.parts(word)) {
      String folded = Folding.fold(part);
      form.append(form.isEmpty() || folded.isEmpty() ? "" : "_").append(folded);
    }
    return form.toString();
  }

  private static String cut(String form) {
    int most = Math.min(form.length(), LONGEST);
    return form.substring(0, form.offsetByCodePoints(0, form.codePointCount(0, most)));
  }

  /** The other forms by which a word is found wherever it stands: none of a neighbour's. */
  public static List<String> others(String form, String language) {
    return KNOWN.get(new Word(language, form), word -> find(form, language));
  }

  private static List<String> find(String form, String language) {
    Set<String> others = new LinkedHashSet<>();
    int apostrophe = form.indexOf('_');
    if (apostrophe < 0) {
      others.add(Stemming.stem(language, form));
    } else if (form.endsWith("_s")) {
      String base = form.substring(0, form.length() - 2);
      others.add(base);
      others.add(Stemming.stem(language, base));
    } else if (apostrophe == 1 && form.length() > 4) {
      others.add(form.substring(2));
      others.add(form.replace("_", ""));
    }
    others.remove(form);
    others.remove("");
    return List.copyOf(others);
  }
}
