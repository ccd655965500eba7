package bron.text;

import bron.text.WordDiff.Kind;
import java.util.List;

/** Compares two texts from coarse grain to fine, so that a long text costs little. */
record Comparison(Pieces pieces) {

  void compare(String before, String after) {
    compare(before, after, Grain.PARAGRAPH);
  }

  private void compare(String before, String after, Grain grain) {
    List<String> old = grain.cut(before);
    List<String> fresh = grain.cut(after);
    int head = 0;
    int shorter = Math.min(old.size(), fresh.size());
    while (head < shorter && old.get(head).equals(fresh.get(head))) {
      pieces.add(Kind.SAME, old.get(head++));
    }
    int tail = 0;
    while (tail < shorter - head
        && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
      tail++;
    }
    middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), grain);
    old.subList(old.size() - tail, old.size()).forEach(same -> pieces.add(Kind.SAME, same));
  }

  private void middle(List<String> old, List<String> fresh, Grain grain) {
    if (old.isEmpty() || fresh.isEmpty() || old.size() + fresh.size() > grain.most()) {
      changed(String.join("", old), String.join("", fresh), grain);
      return;
    }
    int at = 0;
    for (Changes<String> change : Changes.between(old, fresh)) {
      old.subList(at, change.start()).forEach(same -> pieces.add(Kind.SAME, same));
      changed(String.join("", change.old()), String.join("", change.fresh()), grain);
      at = change.end();
    }
    old.subList(at, old.size()).forEach(same -> pieces.add(Kind.SAME, same));
  }

  private void changed(String old, String fresh, Grain grain) {
    if (grain == Grain.WORD || old.isEmpty() || fresh.isEmpty()) {
      pieces.add(Kind.DELETED, old);
      pieces.add(Kind.INSERTED, fresh);
    } else {
      compare(old, fresh, grain.finer());
    }
  }
}
