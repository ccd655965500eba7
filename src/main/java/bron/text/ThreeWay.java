package bron.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins two lists that were both made from a third. What one of them changed is taken; where both
 * changed the same stretch, or put something at the same place, and not in the same way, they
 * clash.
 *
 * <p>The changes themselves are those of {@link Changes}, so that what stands between two changed
 * stretches of one list is what stayed the same in it.
 */
public final class ThreeWay {
  private ThreeWay() {}

  /** A stretch of the joined list. */
  public sealed interface Part<T> {}

  /** What both have, or one of them changed and the other did not; never empty. */
  public record Settled<T>(List<T> items) implements Part<T> {}

  /**
   * What each made of the same stretch; any of the three may be empty. What the two have in common
   * at the beginning and the end of it is settled, and not in here.
   */
  public record Clash<T>(List<T> base, List<T> mine, List<T> theirs) implements Part<T> {}

  /** One list's change to the base. */
  private record Edit<T>(boolean mine, Changes<T> change) {
    int start() {
      return change.start();
    }

    int end() {
      return change.end();
    }

    boolean inserts() {
      return change.old().isEmpty();
    }
  }

  /** The parts in order; joined, with a choice made in each clash, they are the joined list. */
  public static <T> List<Part<T>> join(List<T> base, List<T> mine, List<T> theirs) {
    List<Edit<T>> edits =
        Stream.concat(
                Changes.between(base, mine).stream().map(c -> new Edit<>(true, c)),
                Changes.between(base, theirs).stream().map(c -> new Edit<>(false, c)))
            .sorted(Comparator.<Edit<T>>comparingInt(Edit::start).thenComparingInt(Edit::end))
            .toList();
    Parts<T> parts = new Parts<>(base);
    int next = 0;
    while (next < edits.size()) {
      List<Edit<T>> group = new ArrayList<>(List.of(edits.get(next++)));
      int end = group.getFirst().end();
      while (next < edits.size() && touches(group, end, edits.get(next))) {
        Edit<T> more = edits.get(next++);
        end = Math.max(end, more.end());
        group.add(more);
      }
      parts.add(group, group.getFirst().start(), end);
    }
    return parts.done();
  }

  /** Whether it changes what the group changes, or puts something where the group does. */
  private static <T> boolean touches(List<Edit<T>> group, int end, Edit<T> next) {
    boolean samePlace =
        next.inserts() && group.stream().anyMatch(e -> e.inserts() && e.start() == next.start());
    return samePlace || next.start() < end;
  }

  private static final class Parts<T> {
    private final List<T> base;
    private final List<Part<T>> parts = new ArrayList<>();
    private final List<T> settled = new ArrayList<>();
    private int at;

    Parts(List<T> base) {
      this.base = base;
    }

    void add(List<Edit<T>> group, int start, int end) {
      settled.addAll(base.subList(at, start));
      at = end;
      List<T> mine = side(group, true, start, end);
      List<T> theirs = side(group, false, start, end);
      if (group.stream().allMatch(Edit::mine)) {
        settled.addAll(mine);
      } else if (group.stream().noneMatch(Edit::mine) || mine.equals(theirs)) {
        settled.addAll(theirs);
      } else {
        clash(base.subList(start, end), mine, theirs);
      }
    }

    /** What one list has in place of that stretch of the base. */
    private List<T> side(List<Edit<T>> group, boolean mine, int start, int end) {
      List<T> items = new ArrayList<>();
      int from = start;
      for (Edit<T> edit : group) {
        if (edit.mine() == mine) {
          items.addAll(base.subList(from, edit.start()));
          items.addAll(edit.change().fresh());
          from = edit.end();
        }
      }
      items.addAll(base.subList(from, end));
      return items;
    }

    private void clash(List<T> old, List<T> mine, List<T> theirs) {
      int shorter = Math.min(mine.size(), theirs.size());
      int head = 0;
      while (head < shorter && mine.get(head).equals(theirs.get(head))) {
        head++;
      }
      int tail = 0;
      while (tail < shorter - head
          && mine.get(mine.size() - 1 - tail).equals(theirs.get(theirs.size() - 1 - tail))) {
        tail++;
      }
      List<T> mineAlone = mine.subList(head, mine.size() - tail);
      List<T> theirsAlone = theirs.subList(head, theirs.size() - tail);
      settled.addAll(mine.subList(0, head));
      if (old.size() <= head + tail && (mineAlone.isEmpty() || theirsAlone.isEmpty())) {
        // What was there became what both have; one of them went on from there.
        settled.addAll(mineAlone);
        settled.addAll(theirsAlone);
      } else {
        flush();
        parts.add(new Clash<>(List.copyOf(old), List.copyOf(mineAlone), List.copyOf(theirsAlone)));
      }
      settled.addAll(mine.subList(mine.size() - tail, mine.size()));
    }

    private void flush() {
      if (!settled.isEmpty()) {
        parts.add(new Settled<>(List.copyOf(settled)));
        settled.clear();
      }
    }

    List<Part<T>> done() {
      settled.addAll(base.subList(at, base.size()));
      flush();
      return List.copyOf(parts);
    }
  }
}
