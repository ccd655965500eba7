package bron.article;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an editor looks for in the list of articles, as its address says it; each part is empty for
 * everything.
 *
 * @param q words of the headline
 * @param state the stage of what readers do not see, in lower case, or {@code live}, {@code
 *     withdrawn}, or {@code live-draft} for what is live and has something newer
 * @param section a row
 * @param author a row
 * @param language a BCP 47 tag
 * @param assignee the row of the account that has it to do
 * @param translation {@code behind} for translations that are behind their source
 * @param sort see {@link DeskSort}
 * @param after where the page before ended: sort key, {@code ~}, id
 */
record DeskFilter(
    String q,
    String state,
    String section,
    String author,
    String language,
    String translation,
    String assignee,
    String sort,
    String after) {
  /** What can be asked for as a state, in the order in which it is offered. */
  static final List<String> STATES =
      List.of("draft", "review", "approved", "scheduled", "live", "live-draft", "withdrawn");

  static DeskFilter of(Context ctx) {
    return new DeskFilter(
        value(ctx, "q"),
        STATES.contains(value(ctx, "state")) ? value(ctx, "state") : "",
        value(ctx, "section"),
        value(ctx, "author"),
        value(ctx, "language"),
        value(ctx, "translation").equals("behind") ? "behind" : "",
        value(ctx, "assignee"),
        DeskSort.of(value(ctx, "sort")).value(),
        value(ctx, "after"));
  }

  /** The pattern of {@code LIKE … ESCAPE '!'} that finds the words anywhere; empty for all. */
  String pattern() {
    String escaped = q.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return q.isEmpty() ? "" : "%" + escaped + "%";
  }

  /** The sort key at which the page before ended. */
  String afterKey() {
    return after.contains("~") ? after.substring(0, after.lastIndexOf('~')) : "";
  }

  /** The id at which the page before ended; 0 for the first page. */
  long afterId() {
    String id = after.substring(after.lastIndexOf('~') + 1);
    return after.contains("~") ? FormReading.number(id).orElse(0L) : 0;
  }

  /** The same as a number: a place in an order by time. Above everything for the first page. */
  long afterNumber() {
    return afterId() > 0 && afterKey().matches("-?[0-9]{1,18}")
        ? Long.parseLong(afterKey())
        : Long.MAX_VALUE;
  }

  /** Whether anything is left out. */
  boolean narrows() {
    return !(q + state + section + author + language + translation + assignee).isEmpty();
  }

  /** The address of the list in another order. */
  String sortedBy(String other) {
    return address(other, "");
  }

  /** The address of what follows below that place. */
  String below(String key, long id) {
    return address(sort, key + "~" + id);
  }

  /** The address of the first page. */
  String first() {
    return address(sort, "");
  }

  private String address(String sortName, String place) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("q", q);
    parts.put("state", state);
    parts.put("section", section);
    parts.put("author", author);
    parts.put("language", language);
    parts.put("translation", translation);
    parts.put("assignee", assignee);
    parts.put("sort", sortName.equals("changed") ? "" : sortName);
    parts.put("after", place);
    String query =
        parts.entrySet().stream()
            .filter(part -> !part.getValue().isEmpty())
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "/admin/articles" + (query.isEmpty() ? "" : "?" + query);
  }

  private static String value(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null || value.length() > 400 ? "" : value.strip();
  }
}
