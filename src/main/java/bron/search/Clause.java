package bron.search;

import bron.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a query: a word, or words that stand together.
 *
 * @param words one or more
 * @param quoted whether exactly these words are meant, and not their other forms
 * @param typed what was typed for it, without quotes and minus
 * @param also words that may stand in the place of a single one: what a typing error can have meant
 */
record Clause(List<Token> words, boolean quoted, String typed, List<Token> also) {

  /** Whether it is a single word. */
  boolean isWord() {
    return words.size() == 1;
  }

  /** The forms of single words that it finds; empty where only the words together will do. */
  Set<String> forms() {
    Set<String> forms = new LinkedHashSet<>();
    if (isWord()) {
      forms.add(words.getFirst().form());
    }
    if (!quoted) {
      forms.addAll(wholes());
    }
    for (Token other : also) {
      forms.add(other.form());
      forms.addAll(other.others());
    }
    return forms;
  }

  /** The words in order, as exactly these; of a single word only that. */
  List<String> exactly() {
    return words.stream().map(Token::form).toList();
  }

  /** Other forms: of a word its own, of parts with hyphens what they share, which is the whole. */
  private Set<String> wholes() {
    Set<String> shared = new LinkedHashSet<>(words.getFirst().others());
    if (!isWord()) {
      words.forEach(word -> shared.retainAll(word.others()));
    }
    return shared;
  }

  /** The same with another word in the place of that one. */
  Clause replacing(Token word, Token by, String spelled) {
    List<Token> replaced = new ArrayList<>(words);
    replaced.replaceAll(each -> each.equals(word) ? by : each);
    String text = typed.substring(0, word.start()) + spelled + typed.substring(word.end());
    return new Clause(replaced, quoted, text, also);
  }

  /** The same, finding another word as well. */
  Clause or(Token other) {
    return new Clause(words, quoted, typed, List.of(other));
  }

  @Override
  public String toString() {
    return words.stream().map(Token::form).collect(Collectors.joining(" "));
  }
}
