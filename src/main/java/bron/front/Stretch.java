package bron.front;

import bron.article.Teaser;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;

/**
 * As much of a list as one page shows, newest first, and the addresses of the stretches beside it.
 *
 * @param teasers the articles
 * @param own what the address says of the place: {@code ?before=…}; empty at the top of the list
 * @param newer the address of the stretch above; empty at the top
 * @param older the address of the stretch below; empty at the end
 */
record Stretch(List<Teaser> teasers, String own, Optional<String> newer, Optional<String> older) {
  private static final int LENGTH = 20;

  /**
   * The stretch that the request asks for: below {@code ?before=}, above {@code ?after=}, or the
   * top.
   *
   * @param path the list's own
   * @throws NotFoundResponse when the request names no place, or one with nothing beside it
   */
  static Stretch of(Context ctx, String path, Line line) {
    String before = ctx.queryParam("before");
    String after = ctx.queryParam("after");
    if (before == null && after == null) {
      return top(path, line);
    }
    Place place = Place.parse(before == null ? after : before).orElseThrow(NotFoundResponse::new);
    Stretch found =
        before == null ? above(path, line, place) : below(path, line, place, "?before=" + place);
    if (found.teasers().isEmpty()) {
      throw new NotFoundResponse();
    }
    return found;
  }

  /** The newest of it. */
  static Stretch top(String path, Line line) {
    return below(path, line, Place.TOP, "");
  }

  private static Stretch below(String path, Line line, Place place, String own) {
    List<Teaser> found = line.below().from(place, LENGTH + 1);
    List<Teaser> shown = found.subList(0, Math.min(LENGTH, found.size()));
    Optional<String> older =
        found.size() > LENGTH ? Optional.of(path + before(shown)) : Optional.empty();
    return new Stretch(List.copyOf(shown), own, newer(path, line, shown), older);
  }

  private static Stretch above(String path, Line line, Place place) {
    List<Teaser> shown = line.above().from(place, LENGTH).reversed();
    Optional<String> older =
        shown.isEmpty() || line.below().from(Place.of(shown.getLast()), 1).isEmpty()
            ? Optional.empty()
            : Optional.of(path + before(shown));
    return new Stretch(shown, "?after=" + place, newer(path, line, shown), older);
  }

  /** What is above: the top of the list where that is one page, so that it has one address. */
  private static Optional<String> newer(String path, Line line, List<Teaser> shown) {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Place first = Place.of(shown.getFirst());
    int above = line.above().from(first, LENGTH + 1).size();
    if (above == 0) {
      return Optional.empty();
    }
    return Optional.of(above <= LENGTH ? path : path + "?after=" + first);
  }

  private static String before(List<Teaser> shown) {
    return "?before=" + Place.of(shown.getLast());
  }
}
