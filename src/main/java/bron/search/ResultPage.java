package bron.search;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much of what was found as one page shows.
 *
 * @param entries of the articles
 * @param newer what the address of the page before says besides the search
 * @param older what that of the page after says
 * @param last whether there are more articles, which are not ranked
 */
record ResultPage(
    List<Long> entries,
    Optional<Map<String, String>> newer,
    Optional<Map<String, String>> older,
    boolean last) {
  private static final int LENGTH = 20;

  /** So many stretches are looked through on the way back up before it goes back to the top. */
  private static final int MOST_STRETCHES = 20;

  /** The page of the best that {@code ?page=} asks for. */
  static ResultPage best(Context ctx, Search.Found found) {
    String asked = ctx.queryParam("page");
    int page = asked == null ? 1 : asked.matches("[1-9][0-9]?") ? Integer.parseInt(asked) : 0;
    List<Long> all = found.entries();
    int from = (page - 1) * LENGTH;
    int to = Math.min(all.size(), from + LENGTH);
    if (page == 0 || (page > 1 && from >= all.size())) {
      throw new NotFoundResponse();
    }
    return new ResultPage(
        all.subList(from, to),
        page == 1 ? Optional.empty() : Optional.of(number(page - 1)),
        to == all.size() ? Optional.empty() : Optional.of(number(page + 1)),
        to == all.size() && (!found.all() || found.pool().size() > all.size()));
  }

  private static Map<String, String> number(int page) {
    return Map.of("page", page == 1 ? "" : String.valueOf(page));
  }

  /**
   * The stretch of the newest below {@code ?before=}, above {@code ?after=}, or at the top; beyond
   * {@code ?beyond=}, which is where a search stopped looking, there may be nothing.
   */
  static ResultPage newest(Context ctx, Search search, Query query) {
    Optional<Long> beyond = place(ctx, "beyond");
    Optional<Long> before = beyond.or(() -> place(ctx, "before"));
    Optional<Long> after = place(ctx, "after");
    if (before.isPresent()) {
      ResultPage page = below(search, query, before);
      if (page.entries().isEmpty() && page.older().isEmpty() && beyond.isEmpty()) {
        throw new NotFoundResponse();
      }
      return withNewer(search, query, page);
    }
    return after.isPresent()
        ? above(search, query, after.get())
        : below(search, query, Optional.empty());
  }

  private static ResultPage above(Search search, Query query, long place) {
    Search.Stretch found = search.above(query, place, LENGTH);
    for (int n = 1; found.entries().isEmpty() && found.next().isPresent(); n++) {
      if (n == MOST_STRETCHES) {
        return below(search, query, Optional.empty());
      }
      found = search.above(query, found.next().get(), LENGTH);
    }
    List<Long> above = found.entries();
    if (above.isEmpty()) {
      throw new NotFoundResponse();
    }
    Search.Stretch below = search.below(query, Optional.of(above.getLast()), 1);
    boolean more = !below.entries().isEmpty() || below.next().isPresent();
    Optional<Map<String, String>> older =
        more ? Optional.of(before(above.getLast())) : Optional.empty();
    return withNewer(search, query, new ResultPage(above, Optional.empty(), older, false));
  }

  private static ResultPage below(Search search, Query query, Optional<Long> place) {
    Search.Stretch found = search.below(query, place, LENGTH + 1);
    List<Long> entries = found.entries();
    List<Long> shown = entries.subList(0, Math.min(LENGTH, entries.size()));
    Optional<Map<String, String>> older =
        entries.size() > LENGTH
            ? Optional.of(before(shown.getLast()))
            : found.next().map(end -> Map.of("beyond", String.valueOf(end)));
    return new ResultPage(List.copyOf(shown), Optional.empty(), older, false);
  }

  /** The page above: the top of the list where that is one page, so that it has one address. */
  private static ResultPage withNewer(Search search, Query query, ResultPage page) {
    if (page.entries().isEmpty()) {
      return new ResultPage(page.entries(), Optional.of(Map.of()), page.older(), false);
    }
    long first = page.entries().getFirst();
    Search.Stretch found = search.above(query, first, LENGTH + 1);
    int above = found.entries().size();
    Optional<Map<String, String>> newer =
        above == 0 && found.next().isEmpty()
            ? Optional.empty()
            : Optional.of(
                above <= LENGTH && found.next().isEmpty()
                    ? Map.of()
                    : Map.of("after", String.valueOf(first)));
    return new ResultPage(page.entries(), newer, page.older(), false);
  }

  private static Map<String, String> before(long entry) {
    return Map.of("before", String.valueOf(entry));
  }

  private static Optional<Long> place(Context ctx, String name) {
    String text = ctx.queryParam(name);
    if (text == null) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new NotFoundResponse();
    }
    return Optional.of(Long.parseLong(text));
  }
}
