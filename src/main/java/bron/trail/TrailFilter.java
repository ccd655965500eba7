package bron.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail are asked for, as the address says it; each part is empty for
 * everything.
 *
 * @param account a row, or {@code none} for the program and for who is not signed in
 * @param noun a kind of act: {@code article}
 * @param subject what it was about: {@code article/42}
 * @param from the first day on the site's calendar, {@code yyyy-MM-dd}
 * @param to the last day
 * @param q words of the details, the subject or the network address
 * @param after where the page before ended: milliseconds, {@code ~}, row
 */
record TrailFilter(
    String account, String noun, String subject, String from, String to, String q, String after) {
  /** Acts without an account. */
  static final String NOBODY = "none";

  /** Where the lines of a page end: an instant in milliseconds, and a row. */
  record Place(long at, long id) {
    /** Above all lines. */
    static final Place TOP = new Place(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /** Of the parts that a request brings, by name. */
  static TrailFilter of(Function<String, @Nullable String> parts) {
    return new TrailFilter(
        value(parts, "account"),
        value(parts, "noun"),
        value(parts, "subject"),
        value(parts, "from"),
        value(parts, "to"),
        value(parts, "q"),
        value(parts, "after"));
  }

  /** Message keys of what is wrong with it, by the name of the field. */
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!from.isEmpty() && day(from).isEmpty()) {
      problems.put("from", "audit.problem.day");
    }
    if (!to.isEmpty() && day(to).isEmpty()) {
      problems.put("to", "audit.problem.day");
    }
    if (problems.isEmpty() && !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
      problems.put("to", "audit.problem.order");
    }
    return problems;
  }

  /** Whether anything is left out. */
  boolean narrows() {
    return !(account + noun + subject + from + to + q).isEmpty();
  }

  /** No line that is older is asked for, in milliseconds. */
  long since(ZoneId zone) {
    return day(from).map(day -> millis(day, zone)).orElse(Long.MIN_VALUE);
  }

  /** All lines asked for are below it. */
  Place place(ZoneId zone) {
    if (after.matches("[0-9]{1,18}~[0-9]{1,18}")) {
      int tilde = after.indexOf('~');
      return new Place(
          Long.parseLong(after.substring(0, tilde)), Long.parseLong(after.substring(tilde + 1)));
    }
    return day(to).map(day -> new Place(millis(day.plusDays(1), zone), 0)).orElse(Place.TOP);
  }

  /** The row of the account; 0 for none. */
  long accountId() {
    return account.matches("[0-9]{1,18}") ? Long.parseLong(account) : 0;
  }

  /** Whether a line is asked for; of the days only the place tells. */
  boolean takes(TrailStore.Line line) {
    boolean who =
        account.isEmpty()
            || (account.equals(NOBODY)
                ? line.accountId().isEmpty()
                : line.accountId().filter(id -> id == accountId()).isPresent());
    String said = line.detail() + "\n" + line.subject() + "\n" + line.address();
    return who
        && (noun.isEmpty() || line.noun().equals(noun))
        && (subject.isEmpty() || line.subject().equals(subject))
        && (q.isEmpty() || said.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
  }

  /** The address of the page that shows this, from the top. */
  String address() {
    return address(subject, "");
  }

  /** The address of what follows below that place. */
  String below(Place place) {
    return address(subject, place.at() + "~" + place.id());
  }

  /** The address of the same about everything. */
  String aboutEverything() {
    return address("", "");
  }

  /** The address of all that was done to one thing. */
  static String about(String subject) {
    return "/admin/audit?subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
  }

  /** What the trail says of an export of this: the parts that are filled in. */
  String told() {
    return query(subject, "").replace("&", ", ");
  }

  private String address(String about, String place) {
    String query = query(about, place);
    return "/admin/audit" + (query.isEmpty() ? "" : "?" + query);
  }

  private String query(String about, String place) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("account", account);
    parts.put("noun", noun);
    parts.put("subject", about);
    parts.put("from", from);
    parts.put("to", to);
    parts.put("q", q);
    parts.put("after", place);
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static long millis(LocalDate day, ZoneId zone) {
    Instant start = day.atStartOfDay(zone).toInstant();
    return start.toEpochMilli();
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(d -> d.getYear() > 0 && d.getYear() < 10_000);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String value(Function<String, @Nullable String> parts, String name) {
    String value = parts.apply(name);
    return value == null ? "" : value.strip();
  }
}
