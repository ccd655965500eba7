package bron.search;

import bron.db.Stores;
import bron.text.Token;
import bron.text.Tokens;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the word that somebody meant, among those that the articles have. */
final class Spelling {
  /** So many words with one part in common are looked at; there are more for very common parts. */
  private static final int MOST_PER_PIECE = 300;

  private static final int MOST_WEIGHED = 24;
  private static final int COUNTED = 100;

  private final FullTextStore store;
  private final FullText text;
  private final String language;

  Spelling(Stores stores, String language) {
    this.store = stores.of(FullTextStore.class);
    this.text = new FullText(stores);
    this.language = language;
  }

  /**
   * A word that can have been meant.
   *
   * @param word the word
   * @param errors how many typing errors away it is
   * @param articles how many have it, counted up to a hundred
   */
  record Guess(Token word, int errors, int articles) {}

  /** The likeliest word that more than {@code articles} articles have; empty when there is none. */
  Optional<Guess> guess(String typed, int articles) {
    int errors = Pieces.errors(typed.length());
    if (errors == 0 || !Pieces.isWord(typed)) {
      return Optional.empty();
    }
    Set<String> near = new LinkedHashSet<>();
    for (Pieces.Piece piece : Pieces.near(typed)) {
      near.addAll(store.withPiece(piece.number(language), MOST_PER_PIECE));
    }
    near.addAll(store.known(language, List.copyOf(Pieces.swapped(typed))));
    near.remove(typed);
    record Near(String word, int errors) {}
    List<Near> nearest =
        near.stream()
            .map(word -> new Near(word, Distance.between(typed, word)))
            .filter(found -> found.errors() <= errors)
            .sorted(
                Comparator.comparingInt(Near::errors)
                    .thenComparing(found -> found.word().charAt(0) != typed.charAt(0))
                    .thenComparing(Near::word))
            .limit(MOST_WEIGHED)
            .toList();
    return nearest.stream()
        .map(found -> weigh(found.word(), found.errors()))
        .filter(guess -> guess.articles() > articles)
        .min(
            Comparator.comparingInt(Guess::errors)
                .thenComparing(guess -> guess.word().form().charAt(0) != typed.charAt(0))
                .thenComparing(Comparator.comparingInt(Guess::articles).reversed())
                .thenComparing(guess -> guess.word().form()));
  }

  /** How many articles have a word in one of its forms, counted up to {@code limit}. */
  int count(Token word, int limit) {
    return text.count(text.word(language, word), limit);
  }

  /** How many have it in exactly this form. */
  int countExactly(Token word, int limit) {
    Clause quoted = new Clause(List.of(word), true, word.form(), List.of());
    return text.count(FullText.exactly(language, quoted), limit);
  }

  private Guess weigh(String word, int errors) {
    Token token = Tokens.of(word.replace('_', '\''), language).getFirst();
    return new Guess(token, errors, count(token, COUNTED));
  }
}
