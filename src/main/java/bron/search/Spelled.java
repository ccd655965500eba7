package bron.search;

import bron.db.Stores;
import bron.text.Token;
import bron.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells how articles spell a word: Sutskever, and not sutskever. */
final class Spelled {
  private static final String BEFORE_SENTENCE = ".!?:\n";

  private final Stores stores;
  private final FullText text;
  private final String language;

  Spelled(Stores stores, String language) {
    this.stores = stores;
    this.text = new FullText(stores);
    this.language = language;
  }

  /**
   * As the newest article that has it spells it; where that begins a sentence with it, with a
   * capital if there is one in what was typed.
   */
  String of(Token word, String typed) {
    List<Long> newest = text.newest(text.word(language, word), Filter.all(language).range(), 1);
    String found = newest.isEmpty() ? "" : written(newest);
    List<Token> there =
        Tokens.of(found, language).stream()
            .filter(token -> token.form().equals(word.form()))
            .toList();
    for (Token token : there) {
      if (!beginsSentence(found, token)) {
        return found.substring(token.start(), token.end());
      }
    }
    String spelling =
        there.isEmpty()
            ? word.form().replace('_', '\u2019')
            : found.substring(there.getFirst().start(), there.getFirst().end());
    boolean capital = !typed.isEmpty() && Character.isUpperCase(typed.codePointAt(0));
    return capital ? spelling : spelling.toLowerCase(Locale.forLanguageTag(language));
  }

  private String written(List<Long> entry) {
    HitStore store = stores.of(HitStore.class);
    return store.texts(entry).stream().map(HitStore.Text::all).collect(Collectors.joining())
        + store.names(entry, language).stream()
            .map(name -> "\n, " + name.name())
            .collect(Collectors.joining());
  }

  private static boolean beginsSentence(String text, Token word) {
    String before = text.substring(Math.max(0, word.start() - 8), word.start());
    String last = before.replaceAll("[^\\p{L}\\p{N}.,!?:\n]", "");
    return last.isEmpty() || BEFORE_SENTENCE.indexOf(last.charAt(last.length() - 1)) >= 0;
  }
}
