package bron.search;

import bron.text.Token;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The part of a text that shows best why it was found. */
final class Snippet {
  private static final int WORDS = 36;
  private static final int BEFORE = 8;
  private static final int MOST_CHARACTERS = 320;
  private static final String MORE = "\u2026";
  private static final String PARAGRAPH = "\n\n";

  private Snippet() {}

  /** Around the words that were looked for; the beginning of a text that has none. */
  static List<Piece> of(String text, Marking marking) {
    List<Token> tokens = marking.tokens();
    if (tokens.isEmpty()) {
      return shown(marking, text, 0, text.length());
    }
    int best = best(marking);
    int first = Math.max(0, best - BEFORE);
    while (first < best && parted(text, tokens.get(first), tokens.get(best))) {
      first++;
    }
    int last = Math.min(tokens.size(), first + WORDS) - 1;
    while (last > best && parted(text, tokens.get(best), tokens.get(last))) {
      last--;
    }
    boolean begins = first == 0 || parted(text, tokens.get(first - 1), tokens.get(first));
    boolean ends =
        last + 1 == tokens.size() || parted(text, tokens.get(last), tokens.get(last + 1));
    int from = begins ? begin(text, tokens.get(first)) : tokens.get(first).start();
    int to = ends ? end(text, tokens.get(last)) : tokens.get(last).end();
    boolean far = tokens.get(best).end() > from + MOST_CHARACTERS;
    return shown(marking, text, far ? tokens.get(best).start() : from, to);
  }

  private static List<Piece> shown(Marking marking, String text, int from, int to) {
    int end = Math.min(to, whole(text, from + MOST_CHARACTERS));
    boolean begins = from == 0 || text.startsWith(PARAGRAPH, from - PARAGRAPH.length());
    boolean ends = end == text.length() || text.startsWith(PARAGRAPH, end);
    List<Piece> pieces = new ArrayList<>();
    if (!begins) {
      pieces.add(new Piece(MORE + " ", false));
    }
    pieces.addAll(marking.between(from, end));
    if (!ends) {
      pieces.add(new Piece(" " + MORE, false));
    }
    return pieces;
  }

  /** The place at or before that one which is inside no character. */
  private static int whole(String text, int at) {
    if (at >= text.length()) {
      return text.length();
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters.isBoundary(at) ? at : characters.preceding(at);
  }

  /** The word from which on the most different clauses are, then the most words of any. */
  private static int best(Marking marking) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < marking.tokens().size(); i++) {
      if (marking.clause(i) >= 0) {
        int score = score(marking, i);
        best = score > most ? i : best;
        most = Math.max(most, score);
      }
    }
    return best;
  }

  private static int score(Marking marking, int from) {
    Set<Integer> clauses = new HashSet<>();
    int words = 0;
    for (int i = from; i < Math.min(marking.tokens().size(), from + WORDS - BEFORE); i++) {
      if (marking.clause(i) >= 0) {
        clauses.add(marking.clause(i));
        words++;
      }
    }
    return clauses.size() * WORDS + words;
  }

  /** Whether they are in different paragraphs. */
  private static boolean parted(String text, Token one, Token next) {
    return text.substring(one.end(), next.start()).contains(PARAGRAPH);
  }

  private static int begin(String text, Token first) {
    int paragraph = text.lastIndexOf(PARAGRAPH, first.start());
    return paragraph < 0 ? 0 : paragraph + PARAGRAPH.length();
  }

  private static int end(String text, Token last) {
    int paragraph = text.indexOf(PARAGRAPH, last.end());
    return paragraph < 0 ? text.length() : paragraph;
  }
}
