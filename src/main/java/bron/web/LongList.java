package bron.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a request asks of a list that can be long, and is read in the order of its slugs.
 *
 * @param path of the list
 * @param q what a name begins with, as it was typed; empty for all
 * @param prefix what a slug begins with
 * @param after the slug after which the page begins; empty for the first
 */
public record LongList(String path, String q, String prefix, String after) {
  /** So many are on a page. */
  public static final int LENGTH = 100;

  /** Comes after everything that a slug can have. */
  private static final String LAST = "~";

  /**
   * Of a request.
   *
   * @param slug makes of a name what its slug begins with
   */
  public static LongList of(Context ctx, String path, UnaryOperator<String> slug) {
    String q = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    String after = Optional.ofNullable(ctx.queryParam("after")).orElse("");
    return new LongList(path, q, q.isEmpty() ? "" : slug.apply(q), after);
  }

  /**
   * A page.
   *
   * @param next the address of what follows; empty at the end
   * @param searchable whether there is more than one page, or was without a search
   */
  public record Page<T>(List<T> items, String next, boolean searchable) {}

  /** All slugs of the page come after that one. */
  public String below() {
    if (prefix.isEmpty()) {
      return after;
    }
    int last = prefix.length() - 1;
    String before = prefix.substring(0, last) + (char) (prefix.charAt(last) - 1) + LAST;
    return before.compareTo(after) > 0 ? before : after;
  }

  /** All slugs of the page come before that one. */
  public String above() {
    return prefix + LAST;
  }

  /**
   * The page, of what was found: one more than it shows where something follows.
   *
   * @param order of a list that is one page
   */
  public <T> Page<T> page(List<T> found, Function<T, String> slug, Comparator<T> order) {
    if (found.size() <= LENGTH) {
      boolean all = q.isEmpty() && after.isEmpty();
      return new Page<>(found.stream().sorted(order).toList(), "", !all);
    }
    List<T> shown = found.subList(0, LENGTH);
    String next = path + "?" + (q.isEmpty() ? "" : "q=" + encoded(q) + "&") + "after=";
    return new Page<>(List.copyOf(shown), next + encoded(slug.apply(shown.getLast())), true);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
