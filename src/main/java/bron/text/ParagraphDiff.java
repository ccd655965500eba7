package bron.text;

import bron.text.WordDiff.Kind;
import bron.text.WordDiff.Piece;
import java.util.ArrayList;
import java.util.List;

/** What changed between two long Markdown texts, paragraph by paragraph and word by word. */
public final class ParagraphDiff {

  /** What happened to a paragraph. */
  public enum State {
    UNCHANGED,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * A paragraph of either text, or of both: without the empty lines around it.
   *
   * @param pieces one SAME piece if unchanged, one INSERTED if added, one DELETED if removed
   */
  public record Row(State state, List<Piece> pieces) {
    /** Whether a page may fold this row away. */
    public boolean unchanged() {
      return state == State.UNCHANGED;
    }
  }

  private ParagraphDiff() {}

  /**
   * The paragraphs in reading order. Of a paragraph that was rewritten so far that few of its words
   * remain, the old and the new are rows of their own. Empty lines are not compared. Bounded in
   * time like {@link WordDiff#of}.
   */
  public static List<Row> of(String before, String after) {
    List<String> old = paragraphs(before);
    List<String> fresh = paragraphs(after);
    List<Row> rows = new ArrayList<>();
    if (old.size() + fresh.size() > Grain.PARAGRAPH.most()) {
      Pairing.rows(old, fresh, rows);
      return List.copyOf(rows);
    }
    int at = 0;
    for (Changes<String> change : Changes.between(old, fresh)) {
      old.subList(at, change.start()).forEach(same -> rows.add(unchanged(same)));
      Pairing.rows(change.old(), change.fresh(), rows);
      at = change.end();
    }
    old.subList(at, old.size()).forEach(same -> rows.add(unchanged(same)));
    return List.copyOf(rows);
  }

  private static Row unchanged(String paragraph) {
    return new Row(State.UNCHANGED, List.of(new Piece(Kind.SAME, paragraph)));
  }

  private static List<String> paragraphs(String text) {
    return Grain.PARAGRAPH.cut(text).stream()
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
