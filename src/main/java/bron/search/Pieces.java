package bron.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Cuts words into parts so that similar ones are found by look-ups. A word of six letters or more
 * has three parts, a shorter one two; with two errors, or one, at least one part of the word that
 * was meant is whole in what was typed, not far from its place. Letters that have changed places
 * can break two parts at once: {@link #swapped} has those. (Li, Deng, Wang, Feng: Pass-Join, VLDB
 * 2011.)
 */
final class Pieces {
  /** Words shorter than this are never taken for errors of another, nor longer ones than that. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 40;

  private Pieces() {}

  /** A part: of words of that length, the one that begins there. */
  record Piece(int length, int position, String text) {
    /** Its number among the words of a language; another part seldom has the same. */
    int number(String language) {
      CRC32 sum = new CRC32();
      sum.update((language + ' ' + length + ' ' + position + ' ' + text).getBytes(UTF_8));
      return (int) sum.getValue();
    }
  }

  /** Whether typing errors in such a word can be mended, and it can mend others. */
  static boolean isWord(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().anyMatch(Character::isLetter);
  }

  /** How many errors a word of that length can have. */
  static int errors(int length) {
    return length < 4 ? 0 : length < 9 ? 1 : 2;
  }

  /** The parts of a known word. */
  static List<Piece> of(String word) {
    List<Piece> pieces = new ArrayList<>();
    int length = word.length();
    for (int i = 0; i < count(length); i++) {
      pieces.add(
          new Piece(
              length, start(length, i), word.substring(start(length, i), start(length, i + 1))));
    }
    return pieces;
  }

  /** The parts that words can have which differ little from this one. */
  static Set<Piece> near(String typed) {
    int errors = errors(typed.length());
    Set<Piece> near = new LinkedHashSet<>();
    for (int length = typed.length() - errors; length <= typed.length() + errors; length++) {
      for (int i = 0; length >= SHORTEST && i < count(length); i++) {
        int position = start(length, i);
        int size = start(length, i + 1) - position;
        for (int at = position - errors; at <= position + errors; at++) {
          if (at >= 0 && at + size <= typed.length()) {
            near.add(new Piece(length, position, typed.substring(at, at + size)));
          }
        }
      }
    }
    return near;
  }

  /** The words that this one can be when two neighbours in it have changed places. */
  static Set<String> swapped(String typed) {
    Set<String> swapped = new LinkedHashSet<>();
    for (int i = 1; i < typed.length() && errors(typed.length()) > 0; i++) {
      swapped.add(
          typed.substring(0, i - 1)
              + typed.charAt(i)
              + typed.charAt(i - 1)
              + typed.substring(i + 1));
    }
    return swapped;
  }

  private static int count(int length) {
    return length < 6 ? 2 : 3;
  }

  private static int start(int length, int part) {
    return length * part / count(length);
  }
}
