package bron.text;

import bron.text.ParagraphDiff.Row;
import bron.text.ParagraphDiff.State;
import bron.text.WordDiff.Kind;
import bron.text.WordDiff.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which old paragraph became which new one, in a stretch where all of them changed. */
final class Pairing {

  /** The share of their words that two paragraphs have in common if one became the other. */
  private static final double ALIKE = 0.4;

  /** How far a paragraph is looked for. */
  private static final int REACH = 8;

  private Pairing() {}

  /** An old paragraph and the new one that it became, by position; -1 where there is none. */
  record Pair(int old, int fresh) {}

  static void rows(List<String> old, List<String> fresh, List<Row> rows) {
    for (Pair pair : pairs(old, fresh)) {
      if (pair.fresh < 0) {
        Piece piece = new Piece(Kind.DELETED, old.get(pair.old));
        rows.add(new Row(State.REMOVED, List.of(piece)));
      } else if (pair.old < 0) {
        Piece piece = new Piece(Kind.INSERTED, fresh.get(pair.fresh));
        rows.add(new Row(State.ADDED, List.of(piece)));
      } else {
        List<Piece> pieces = WordDiff.of(old.get(pair.old), fresh.get(pair.fresh));
        boolean same = pieces.size() == 1 && pieces.getFirst().kind() == Kind.SAME;
        rows.add(new Row(same ? State.UNCHANGED : State.CHANGED, pieces));
      }
    }
  }

  /** All paragraphs of both in reading order. */
  static List<Pair> pairs(List<String> old, List<String> fresh) {
    List<Set<String>> words = fresh.stream().map(Pairing::words).toList();
    List<Pair> pairs = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < old.size(); i++) {
      int found = find(words(old.get(i)), words, next);
      for (; next < found; next++) {
        pairs.add(new Pair(-1, next));
      }
      pairs.add(new Pair(i, found));
      next = Math.max(next, found + 1);
    }
    for (; next < fresh.size(); next++) {
      pairs.add(new Pair(-1, next));
    }
    return pairs;
  }

  private static int find(Set<String> sought, List<Set<String>> fresh, int from) {
    for (int i = from; i < Math.min(fresh.size(), from + REACH); i++) {
      long common = fresh.get(i).stream().filter(sought::contains).count();
      if (2.0 * common >= ALIKE * (sought.size() + fresh.get(i).size())) {
        return i;
      }
    }
    return -1;
  }

  /** The share of their words that two paragraphs have in common, from 0 to 1. */
  static double likeness(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    long common = others.stream().filter(words::contains).count();
    return 2.0 * common / (words.size() + others.size());
  }

  private static Set<String> words(String paragraph) {
    Set<String> words = new HashSet<>(Grain.WORD.cut(paragraph));
    words.removeIf(word -> !Character.isLetterOrDigit(word.codePointAt(0)));
    return words.isEmpty() ? Set.of(paragraph) : words;
  }
}
