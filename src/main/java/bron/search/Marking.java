package bron.search;

import bron.text.Token;
import bron.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Shows where in a text the words of a query are. */
final class Marking {
  private final String text;
  private final List<Token> tokens;

  /** For each token the number of the first clause that it belongs to, or -1. */
  private final int[] clauses;

  /** In a text in that language. */
  Marking(String text, String language, List<Clause> wanted) {
    this.text = text;
    this.tokens = Tokens.of(text, language);
    this.clauses = new int[tokens.size()];
    Arrays.fill(clauses, -1);
    for (int i = wanted.size() - 1; i >= 0; i--) {
      mark(wanted.get(i), i);
    }
  }

  private void mark(Clause clause, int number) {
    Set<String> forms = clause.forms();
    List<String> exactly = clause.exactly();
    for (int i = 0; i < tokens.size(); i++) {
      if (!clause.quoted() && tokens.get(i).isAmong(forms)) {
        clauses[i] = number;
      }
      if (startsAt(i, exactly)) {
        Arrays.fill(clauses, i, i + exactly.size(), number);
      }
    }
  }

  private boolean startsAt(int at, List<String> words) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(at + i).form().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Its words. */
  List<Token> tokens() {
    return tokens;
  }

  /** The number of the clause that a word belongs to; -1 for none. */
  int clause(int token) {
    return clauses[token];
  }

  /** How many different clauses are in it. */
  int clauses() {
    return (int) Arrays.stream(clauses).filter(clause -> clause >= 0).distinct().count();
  }

  /** Whether there is anything in it. */
  boolean hits() {
    return clauses() > 0;
  }

  /** All of the text. */
  List<Piece> whole() {
    return between(0, text.length());
  }

  /** A part of the text; neighbouring words of one clause are marked together. */
  List<Piece> between(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int shown = from;
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (clauses[i] < 0 || first.start() < from || first.start() >= to) {
        continue;
      }
      while (i + 1 < tokens.size() && goesOn(i)) {
        i++;
      }
      int end = Math.min(to, tokens.get(i).end());
      add(pieces, shown, first.start(), false);
      add(pieces, first.start(), end, true);
      shown = end;
    }
    add(pieces, shown, to, false);
    return pieces;
  }

  private boolean goesOn(int i) {
    return clauses[i + 1] == clauses[i] && tokens.get(i + 1).start() - tokens.get(i).end() == 1;
  }

  private void add(List<Piece> pieces, int from, int to, boolean hit) {
    if (to > from) {
      pieces.add(new Piece(text.substring(from, to), hit));
    }
  }
}
