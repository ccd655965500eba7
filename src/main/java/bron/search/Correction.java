package bron.search;

import bron.db.Stores;
import bron.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query after a look at the words in it that no article has, or next to none.
 *
 * @param query what is looked for
 * @param replaced whether a word that no article has stands for another in it
 * @param also words that are looked for beside those that were typed, as articles spell them
 * @param unknown words that no article has, and nothing like them
 */
record Correction(Query query, boolean replaced, List<String> also, List<String> unknown) {
  /** Words that so few articles have can be errors. */
  private static final int NEXT_TO_NOTHING = 2;

  /** Shorter words than this are not looked for together with a similar one. */
  private static final int LONG = 7;

  /** So many words are looked at more closely; who mistypes more is told of them. */
  private static final int MOST_GUESSES = 4;

  /** The query as it was typed. */
  static Correction none(Query query) {
    return new Correction(query, false, List.of(), List.of());
  }

  /** Of a query in a language. */
  static Correction of(Stores stores, Query query, String language) {
    Work work = new Work(new Spelling(stores, language), new Spelled(stores, language));
    Query mended = query;
    for (Clause clause : query.wanted()) {
      mended = mended.replacing(clause, work.mend(clause));
    }
    return new Correction(mended, work.replaced, List.copyOf(work.also), List.copyOf(work.unknown));
  }

  private static final class Work {
    private final Spelling spelling;
    private final Spelled spelled;
    private final List<String> also = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean replaced;
    private int guesses;

    Work(Spelling spelling, Spelled spelled) {
      this.spelling = spelling;
      this.spelled = spelled;
    }

    Clause mend(Clause clause) {
      Clause mended = clause;
      for (Token word : clause.words().reversed()) {
        int articles =
            clause.quoted()
                ? spelling.countExactly(word, NEXT_TO_NOTHING + 1)
                : spelling.count(word, NEXT_TO_NOTHING + 1);
        if (articles <= NEXT_TO_NOTHING && guesses++ < MOST_GUESSES) {
          mended = mend(mended, word, articles);
        }
      }
      return mended;
    }

    private Clause mend(Clause clause, Token word, int articles) {
      Optional<Spelling.Guess> guess = spelling.guess(word.form(), articles);
      if (articles == 0) {
        String typed = clause.typed().substring(word.start(), word.end());
        replaced |= guess.isPresent();
        if (guess.isEmpty()) {
          unknown.add(typed);
        }
        return guess
            .map(found -> clause.replacing(word, found.word(), spelled.of(found.word(), typed)))
            .orElse(clause);
      }
      boolean widen =
          clause.isWord()
              && !clause.quoted()
              && word.form().length() >= LONG
              && guess.filter(found -> found.errors() == 1).isPresent();
      if (!widen) {
        return clause;
      }
      also.add(spelled.of(guess.orElseThrow().word(), clause.typed()));
      return clause.or(guess.orElseThrow().word());
    }
  }
}
