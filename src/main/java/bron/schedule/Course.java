package bron.schedule;

import bron.article.Kind;
import bron.article.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The publications planned for an article, in order.
 *
 * @param now where the article stands
 * @param plans what is planned for it
 */
record Course(State now, List<Plan> plans) {
  private record Step(Kind kind, Instant due, boolean wished) {}

  /** Whether that fits in, and leaves nothing without its place that has one. */
  boolean allows(Wish wish) {
    List<Step> without = steps();
    List<Step> with = new ArrayList<>(without);
    with.add(new Step(wish.kind().orElseThrow(), wish.due(), true));
    with.sort(Comparator.comparing(Step::due));
    List<Step> lost = lost(with);
    return lost.stream().noneMatch(Step::wished) && lost.equals(lost(without));
  }

  private List<Step> steps() {
    return plans.stream()
        .flatMap(plan -> plan.kind().stream().map(kind -> new Step(kind, plan.due(), false)))
        .sorted(Comparator.comparing(Step::due))
        .toList();
  }

  /** What cannot be when its time has come. */
  private List<Step> lost(List<Step> steps) {
    List<Step> lost = new ArrayList<>();
    State state = now;
    for (Step step : steps) {
      if (step.kind().fits(state)) {
        state = step.kind().leaves();
      } else {
        lost.add(step);
      }
    }
    return lost;
  }
}
