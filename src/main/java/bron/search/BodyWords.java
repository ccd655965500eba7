package bron.search;

import bron.text.Token;
import bron.text.Tokens;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The body of an article as the index holds it: what takes the time, and depends on nothing but the
 * text.
 *
 * @param exactly its words as they are
 * @param others what they are found by that does not follow from each alone
 * @param often what it has often
 * @param words the words in it
 */
record BodyWords(String exactly, String others, String often, Set<String> words) {
  private static final int OFTEN = 4;

  /** Of a text without marks. */
  static BodyWords of(String text, String language) {
    List<Token> tokens = Tokens.of(text, language);
    Set<String> words = new LinkedHashSet<>();
    tokens.forEach(token -> words.add(token.form()));
    return new BodyWords(
        Document.written(language, tokens.stream().map(Token::form).toList()),
        Document.written(language, Document.others(tokens, language)),
        Document.written(language, often(tokens)),
        words);
  }

  private static List<String> often(List<Token> body) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Token token : body) {
      times.merge(token.form(), 1, Integer::sum);
      token.others().forEach(other -> times.merge(other, 1, Integer::sum));
    }
    return times.entrySet().stream()
        .filter(e -> e.getValue() >= OFTEN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
