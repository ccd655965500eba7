package bron.text;

import bron.text.WordDiff.Kind;
import bron.text.WordDiff.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers pieces so that they read well: neighbours of a kind are joined, and spaces alone between
 * two changes belong to both, so that a rewritten phrase is struck out as one.
 */
final class Pieces {

  private final List<Piece> done = new ArrayList<>();
  private final StringBuilder same = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();

  void add(Kind kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (kind == Kind.SAME) {
      same.append(text);
      return;
    }
    if (!same.isEmpty()) {
      boolean within = !deleted.isEmpty() && !inserted.isEmpty() && same.toString().isBlank();
      if (within) {
        deleted.append(same);
        inserted.append(same);
        same.setLength(0);
      } else {
        endChange();
        end(Kind.SAME, same);
      }
    }
    (kind == Kind.DELETED ? deleted : inserted).append(text);
  }

  List<Piece> toList() {
    endChange();
    end(Kind.SAME, same);
    return List.copyOf(done);
  }

  private void endChange() {
    end(Kind.DELETED, deleted);
    end(Kind.INSERTED, inserted);
  }

  private void end(Kind kind, StringBuilder text) {
    if (!text.isEmpty()) {
      done.add(new Piece(kind, text.toString()));
      text.setLength(0);
    }
  }
}
