package bron.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which paragraph of a text became which one of a later version of it. A paragraph that still
 * stands somewhere, word for word, became that one, be it elsewhere; one that was rewritten became
 * the one that is most like it near its old place, or else that stands in its place; what is left
 * was taken out, or is new. Line ends and spaces within a paragraph make no difference.
 */
public final class Alignment {
  /** The likeness from which one paragraph was made out of another, in the same place. */
  private static final double ALIKE = 0.4;

  /** The same, anywhere in the text. */
  private static final double ALIKE_ELSEWHERE = 0.6;

  /** How many pairs are looked at for likeness, anywhere in the text. */
  private static final int MOST_PAIRS = 40_000;

  private final List<String> before;
  private final List<String> after;
  private final int[] to;
  private final boolean[] taken;

  private Alignment(List<String> before, List<String> after) {
    this.before = before.stream().map(Alignment::plain).toList();
    this.after = after.stream().map(Alignment::plain).toList();
    this.to = new int[before.size()];
    this.taken = new boolean[after.size()];
    Arrays.fill(to, -1);
  }

  /** Of two versions, each as {@link Blocks#of} cuts it. */
  public static Alignment between(List<String> before, List<String> after) {
    Alignment made = new Alignment(before, after);
    List<Stretch> changed = made.inPlace();
    made.moved();
    changed.forEach(made::rewritten);
    made.movedAndRewritten();
    changed.forEach(made::replaced);
    return made;
  }

  /** Where the paragraph at that place, from 0, is now; -1 where it is gone. */
  public int to(int index) {
    return to[index];
  }

  /** Whether some paragraph became the one that is now at that place. */
  public boolean cameFromSomewhere(int index) {
    return taken[index];
  }

  /** Whether two paragraphs say the same, whatever their line ends and spaces. */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String paragraph) {
    return paragraph.strip().replaceAll("\\s+", " ");
  }

  /** A place where something changed: from and until in both versions. */
  private record Stretch(int from, int until, int start, int end) {}

  private List<Stretch> inPlace() {
    List<Stretch> stretches = new ArrayList<>();
    if (before.size() + after.size() > Grain.PARAGRAPH.most()) {
      return List.of(new Stretch(0, before.size(), 0, after.size()));
    }
    int old = 0;
    int fresh = 0;
    for (Changes<String> change : Changes.between(before, after)) {
      while (old < change.start()) {
        pair(old++, fresh++);
      }
      stretches.add(new Stretch(old, change.end(), fresh, fresh + change.fresh().size()));
      old = change.end();
      fresh += change.fresh().size();
    }
    while (old < before.size()) {
      pair(old++, fresh++);
    }
    return stretches;
  }

  private void moved() {
    Map<String, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      if (!taken[i]) {
        places.computeIfAbsent(after.get(i), text -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      Deque<Integer> found = places.get(before.get(i));
      if (to[i] < 0 && found != null && !found.isEmpty()) {
        pair(i, found.remove());
      }
    }
  }

  private void rewritten(Stretch stretch) {
    alike(stretch, ALIKE);
  }

  private void movedAndRewritten() {
    alike(new Stretch(0, before.size(), 0, after.size()), ALIKE_ELSEWHERE);
  }

  /** Pairs what is most alike first; what is as much alike, in the order of the text. */
  private void alike(Stretch where, double least) {
    List<Integer> old = free(where.from(), where.until(), to);
    List<Integer> fresh = free(where.start(), where.end());
    if ((long) old.size() * fresh.size() > MOST_PAIRS) {
      return;
    }
    record Pair(int old, int fresh, double likeness) {}
    List<Pair> pairs = new ArrayList<>();
    for (int i : old) {
      for (int j : fresh) {
        double likeness = Pairing.likeness(before.get(i), after.get(j));
        if (likeness >= least) {
          pairs.add(new Pair(i, j, likeness));
        }
      }
    }
    pairs.sort((one, other) -> Double.compare(other.likeness(), one.likeness()));
    for (Pair pair : pairs) {
      if (to[pair.old()] < 0 && !taken[pair.fresh()]) {
        pair(pair.old(), pair.fresh());
      }
    }
  }

  /** As many new paragraphs as old ones in the same place were put there for them. */
  private void replaced(Stretch stretch) {
    List<Integer> old = free(stretch.from(), stretch.until(), to);
    List<Integer> fresh = free(stretch.start(), stretch.end());
    if (old.size() == fresh.size()) {
      for (int i = 0; i < old.size(); i++) {
        pair(old.get(i), fresh.get(i));
      }
    }
  }

  private static List<Integer> free(int from, int until, int[] to) {
    List<Integer> free = new ArrayList<>();
    for (int i = from; i < until; i++) {
      if (to[i] < 0) {
        free.add(i);
      }
    }
    return free;
  }

  private List<Integer> free(int from, int until) {
    List<Integer> free = new ArrayList<>();
    for (int i = from; i < until; i++) {
      if (!taken[i]) {
        free.add(i);
      }
    }
    return free;
  }

  private void pair(int old, int fresh) {
    to[old] = fresh;
    taken[fresh] = true;
  }
}
