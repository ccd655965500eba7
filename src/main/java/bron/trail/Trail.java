package bron.trail;

import bron.db.Stores;
import bron.trail.TrailFilter.Place;
import bron.trail.TrailStore.Line;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the trail a stretch at a time. One part of a filter is looked up in an index, the narrowest
 * there is; the others are asked of each line, so that a stretch may end before it is full: no more
 * than {@value #LONGEST} lines are looked at for it.
 */
final class Trail {
  static final int LONGEST = 5_000;

  private static final int AT_ONCE = 500;

  private final TrailStore store;
  private final ZoneId zone;

  /** In that transaction; days are those of the zone. */
  Trail(Stores stores, ZoneId zone) {
    this.store = stores.of(TrailStore.class);
    this.zone = zone;
  }

  /**
   * Some lines, newest first.
   *
   * @param next where to go on; empty at the end
   * @param cut whether it ends where it does because enough lines were looked at
   */
  record Stretch(List<Line> lines, Optional<Place> next, boolean cut) {}

  /** The lines that a filter takes below a place: {@code wanted} at most. */
  Stretch below(TrailFilter filter, Place start, int wanted) {
    List<Line> taken = new ArrayList<>();
    Place place = start;
    for (int looked = 0; looked < LONGEST; looked += AT_ONCE) {
      List<Line> some = lines(filter, place, AT_ONCE);
      for (Line line : some) {
        if (taken.size() == wanted && filter.takes(line)) {
          return new Stretch(taken, Optional.of(placeOf(taken.getLast())), false);
        }
        if (filter.takes(line)) {
          taken.add(line);
        }
      }
      if (some.size() < AT_ONCE) {
        return new Stretch(taken, Optional.empty(), false);
      }
      place = placeOf(some.getLast());
    }
    return new Stretch(taken, Optional.of(place), true);
  }

  private List<Line> lines(TrailFilter filter, Place place, int limit) {
    long since = filter.since(zone);
    if (!filter.subject().isEmpty()) {
      return store.about(filter.subject(), since, place.at(), place.id(), limit);
    }
    if (filter.account().equals(TrailFilter.NOBODY)) {
      return store.byNobody(since, place.at(), place.id(), limit);
    }
    if (!filter.account().isEmpty()) {
      return store.by(filter.accountId(), since, place.at(), place.id(), limit);
    }
    return filter.noun().isEmpty()
        ? store.all(since, place.at(), place.id(), limit)
        : store.ofNoun(filter.noun(), since, place.at(), place.id(), limit);
  }

  private static Place placeOf(Line line) {
    return new Place(line.at().toEpochMilli(), line.id());
  }
}
