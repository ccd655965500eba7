package bron.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that the gate found: what stops first, in the order of the text.
 *
 * @param all each kind once, with how often it occurs
 */
public record Findings(List<Finding> all) {
  /** Nothing. */
  public static final Findings NONE = new Findings(List.of());

  /** What is like an earlier one is counted with it. */
  static Findings of(List<Finding> found) {
    List<Finding> each = new ArrayList<>();
    for (Finding finding : found) {
      int at = place(each, finding);
      if (at < 0) {
        each.add(finding);
      } else {
        each.set(at, each.get(at).times(each.get(at).times() + 1));
      }
    }
    return sorted(each);
  }

  private static int place(List<Finding> each, Finding finding) {
    for (int i = 0; i < each.size(); i++) {
      if (each.get(i).isLike(finding)) {
        return i;
      }
    }
    return -1;
  }

  private static Findings sorted(List<Finding> found) {
    return new Findings(
        found.stream().sorted(Comparator.comparing((Finding f) -> !f.stops())).toList());
  }

  /** The same, in which what readers see already, as often, is no reason to stop. */
  public Findings since(Findings live) {
    return sorted(all.stream().map(f -> live.has(f) ? f.stands() : f).toList());
  }

  private boolean has(Finding finding) {
    return all.stream().anyMatch(f -> f.isLike(finding) && f.times() >= finding.times());
  }

  /** Whether something keeps the text from readers. */
  public boolean stop() {
    return all.stream().anyMatch(Finding::stops);
  }

  /** The rules that keep it from them, each once. */
  public List<Rule> stopping() {
    return all.stream().filter(Finding::stops).map(Finding::rule).distinct().toList();
  }
}
