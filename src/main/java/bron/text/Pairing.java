package bron.text;

import bron.text.ParagraphDiff.Row;
import bron.text.ParagraphDiff.State;
import bron.text.WordDiff.Kind;
import bron.text.WordDiff.Piece;
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

  static void rows(List<String> old, List<String> fresh, List<Row> rows) {
    List<Set<String>> words = fresh.stream().map(Pairing::words).toList();
    int next = 0;
    for (String paragraph : old) {
      int found = find(words(paragraph), words, next);
      if (found < 0) {
        rows.add(new Row(State.REMOVED, List.of(new Piece(Kind.DELETED, paragraph))));
        continue;
      }
      added(fresh.subList(next, found), rows);
      List<Piece> pieces = WordDiff.of(paragraph, fresh.get(found));
      boolean same = pieces.size() == 1 && pieces.getFirst().kind() == Kind.SAME;
      rows.add(new Row(same ? State.UNCHANGED : State.CHANGED, pieces));
      next = found + 1;
    }
    added(fresh.subList(next, fresh.size()), rows);
  }

  private static void added(List<String> paragraphs, List<Row> rows) {
    for (String paragraph : paragraphs) {
      rows.add(new Row(State.ADDED, List.of(new Piece(Kind.INSERTED, paragraph))));
    }
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
