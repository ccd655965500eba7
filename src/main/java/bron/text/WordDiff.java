package bron.text;

import java.util.List;

/** What changed between two texts, word by word. */
public final class WordDiff {

  /** Whether a piece stands in both texts, in the first alone or in the second alone. */
  public enum Kind {
    SAME,
    DELETED,
    INSERTED
  }

  /** A run of text, never empty, with its spaces. */
  public record Piece(Kind kind, String text) {}

  private WordDiff() {}

  /**
   * The pieces in reading order, deleted before inserted where both stand at the same place, no two
   * neighbours of the same kind. The SAME and DELETED pieces joined are exactly {@code before}, the
   * SAME and INSERTED ones exactly {@code after}.
   *
   * <p>The time is bounded: texts are compared by paragraph, then by sentence, then by word, and a
   * stretch that is still too long to be compared is given as deleted and inserted in whole.
   */
  public static List<Piece> of(String before, String after) {
    Pieces pieces = new Pieces();
    new Comparison(pieces).compare(before, after);
    return pieces.toList();
  }
}
