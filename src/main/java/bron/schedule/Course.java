package bron.schedule;

import bron.article.Kind;
import bron.article.Publication;
import bron.article.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is planned for an article, gone through in the order in which it will happen.
 *
 * @param now where the article stands
 * @param last what readers were told last
 * @param plans what is planned for it
 */
record Course(State now, Optional<Publication> last, List<Plan> plans) {
  /** As {@link PlanStore#firstDue} takes them. */
  private static final Comparator<Plan> ORDER =
      Comparator.comparing(Plan::due)
          .thenComparing(plan -> plan.kind().isEmpty())
          .thenComparing(Plan::id);

  /** Of an article at a moment; {@code revision} is what readers saw last, {@code told} how. */
  private record Standing(State state, Optional<Long> revision, Optional<Kind> told, String note) {}

  /**
   * Why that plan cannot take its place among the others, or that of the one with its row: a
   * message key. Empty where it will be possible at its moment, and everything else that is
   * possible now still will be.
   */
  Optional<String> obstacle(Plan wish) {
    List<Plan> with = new ArrayList<>(plans);
    with.removeIf(plan -> plan.id() == wish.id());
    with.add(wish);
    Map<Long, String> after = lost(with);
    Optional<String> own = Optional.ofNullable(after.get(wish.id()));
    return own.isPresent() || lost(plans).keySet().containsAll(after.keySet())
        ? own
        : Optional.of("schedule.problem.order");
  }

  /** The rows of what cannot be when its time has come, with the reason. */
  private Map<Long, String> lost(List<Plan> all) {
    Map<Long, String> lost = new LinkedHashMap<>();
    Standing standing =
        new Standing(
            now,
            last.map(Publication::revisionId),
            last.map(Publication::kind),
            last.map(Publication::note).orElse(""));
    for (Plan plan : all.stream().sorted(ORDER).toList()) {
      Optional<String> obstacle = obstacle(standing, plan);
      if (obstacle.isPresent()) {
        lost.put(plan.id(), obstacle.get());
      } else if (plan.kind().isPresent()) {
        standing =
            new Standing(
                plan.kind().get().leaves(),
                plan.revisionId().or(standing::revision),
                plan.kind(),
                plan.note().strip());
      }
    }
    return lost;
  }

  private static Optional<String> obstacle(Standing standing, Plan plan) {
    if (plan.kind().isEmpty()) {
      return standing.state() == State.LIVE
          ? Optional.empty()
          : Optional.of("schedule.problem.pin");
    }
    Kind kind = plan.kind().get();
    // Later revisions have greater rows.
    boolean older =
        plan.revisionId().flatMap(id -> standing.revision().filter(seen -> seen > id)).isPresent();
    if (!kind.fits(standing.state()) || older) {
      return Optional.of("schedule.problem.order");
    }
    boolean seen = plan.revisionId().isPresent() && plan.revisionId().equals(standing.revision());
    boolean told =
        standing.told().equals(plan.kind()) && standing.note().equals(plan.note().strip());
    return seen && (kind == Kind.TYPO || kind == Kind.UPDATE || told)
        ? Optional.of("publish.problem.unchanged")
        : Optional.empty();
  }
}
