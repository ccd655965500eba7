package bron.search;

import bron.text.Token;
import bron.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what somebody typed: words, "words between quotes" of any kind, and either with a minus
 * before it. Whatever is typed means something: a quote without a second one goes to the end, what
 * is no word is passed over.
 */
final class QueryReader {
  private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";
  private static final Pattern PART =
      Pattern.compile(
          "(?<minus>[-\u2212](?=\\S))?(?:[Q](?<phrase>[^Q]*)[Q]?|(?<word>[^\\s\\pZQ]+))"
              .replace("Q", QUOTES));

  private QueryReader() {}

  /** The query that a text is, in that language. */
  static Query read(String text, String language) {
    List<Clause> wanted = new ArrayList<>();
    List<Clause> unwanted = new ArrayList<>();
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      String phrase = parts.group("phrase");
      String typed = phrase == null ? parts.group("word") : phrase;
      List<Token> words = Tokens.of(typed, language);
      if (words.isEmpty()) {
        continue;
      }
      Clause clause = new Clause(words, phrase != null, typed, List.of());
      (parts.group("minus") == null ? wanted : unwanted).add(clause);
    }
    return new Query(List.copyOf(wanted), List.copyOf(unwanted));
  }
}
