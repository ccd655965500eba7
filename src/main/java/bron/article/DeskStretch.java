package bron.article;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The articles among which one request to the list of articles looks: the next ones in its order,
 * by an index, and no more than so many, since nothing tells how far apart those are that a search
 * is for. An order that no index has is that of the stretch alone.
 *
 * @param places the articles
 * @param ordered whether the list is in the order of the stretch, and goes on below it
 * @param cut whether it ends where it does because it is long enough
 */
record DeskStretch(List<DeskStore.Place> places, boolean ordered, boolean cut) {
  /** So many articles are looked at where some of them may be left out. */
  static final int LONGEST = 1_000;

  /**
   * The stretch that a filter asks for.
   *
   * @param creator whose articles alone; 0 for everyone's
   * @param page how many are shown where none is left out
   */
  static DeskStretch of(DeskStore store, DeskFilter filter, long creator, int page) {
    boolean byChange = filter.sort().equals(DeskSort.CHANGED.value());
    boolean anyState = filter.state().isEmpty();
    boolean behind = !filter.translation().isEmpty();
    if (behind) {
      return cut(store.behind(LONGEST), false, LONGEST);
    }
    if (creator == 0 && filter.state().equals("scheduled")) {
      List<DeskStore.Place> planned = store.scheduled(LONGEST);
      List<DeskStore.Place> each =
          planned.stream().map(p -> new DeskStore.Place(p.id(), 0)).distinct().toList();
      return new DeskStretch(each, false, planned.size() == LONGEST);
    }
    long assignee = FormReading.number(filter.assignee()).orElse(0L);
    boolean staged = filter.state().equals("review") || filter.state().equals("approved");
    boolean unseen = !anyState && !filter.state().equals("live");
    boolean byPublication =
        filter.sort().equals(DeskSort.PUBLISHED.value())
            && creator == 0
            && assignee == 0
            && !unseen;
    boolean ordered = byChange || byPublication;
    boolean leavesOut =
        !(filter.q() + filter.section() + filter.author() + filter.language()).isEmpty()
            || !(anyState || (unseen && creator == 0 && assignee == 0))
            || staged
            || filter.state().equals("draft")
            || (assignee != 0 && creator != 0);
    int limit = ordered && !leavesOut ? page : LONGEST;
    long at = ordered ? filter.afterNumber() : Long.MAX_VALUE;
    long id = ordered && filter.afterId() > 0 ? filter.afterId() : Long.MAX_VALUE;
    List<DeskStore.Place> places;
    if (creator != 0) {
      places = ofSomebody(store, creator, at, id, limit);
    } else if (assignee != 0) {
      places = store.assignedTo(assignee, at, id, limit);
    } else if (staged) {
      places = store.inStage(filter.state(), at, id, limit);
    } else if (filter.state().equals("live-draft")) {
      places = store.withDraft(at, id, limit);
    } else if (unseen) {
      places = store.ofState(filter.state(), at, id, limit);
    } else if (byPublication) {
      places = store.published(at, id, limit);
    } else {
      places = store.changed(at, id, limit);
    }
    return cut(places, ordered, limit);
  }

  /** What somebody began, and what they have to do. */
  private static List<DeskStore.Place> ofSomebody(
      DeskStore store, long account, long at, long id, int limit) {
    return Stream.concat(
            store.begunBy(account, at, id, limit).stream(),
            store.assignedTo(account, at, id, limit).stream())
        .distinct()
        .sorted(
            Comparator.comparingLong(DeskStore.Place::key)
                .thenComparingLong(DeskStore.Place::id)
                .reversed())
        .limit(limit)
        .toList();
  }

  private static DeskStretch cut(List<DeskStore.Place> places, boolean ordered, int limit) {
    return new DeskStretch(places, ordered, limit == LONGEST && places.size() == limit);
  }

  /** The rows of the articles. */
  List<Long> ids() {
    return places.stream().map(DeskStore.Place::id).toList();
  }
}
