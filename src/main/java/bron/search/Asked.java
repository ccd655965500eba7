package bron.search;

import bron.author.Author;
import bron.author.AuthorStore;
import bron.section.Section;
import bron.section.SectionStore;
import bron.site.Reading;
import bron.site.RedirectStore;
import bron.text.Carriable;
import bron.web.Entry;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a reader asks of search, as the address says it.
 *
 * @param form what was typed, with what is wrong with it
 * @param query the words
 * @param filter which articles
 */
record Asked(Entry form, Query query, Filter filter) {
  /** The fields of the form, in the order in which addresses have them. */
  static final List<String> FIELDS =
      List.of("q", "section", "author", "year", "from", "to", "sort", "exact");

  /** More characters than this are not read. */
  static final int LONGEST = 200;

  /** What that request asks. */
  static Asked read(Context ctx, Reading reading) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = ctx.queryParam(field);
      if (value != null && !value.isBlank()) {
        typed.put(field, Carriable.text(value.strip()));
      }
    }
    Map<String, String> problems = new LinkedHashMap<>();
    String words = typed.getOrDefault("q", "");
    boolean tooLong = words.length() > LONGEST;
    Query query = QueryReader.read(tooLong ? "" : words, reading.language());
    if (tooLong) {
      problems.put("q", "search.problem.long");
    } else if (query.isTooLong()) {
      problems.put("q", "search.problem.many");
    } else if (query.isEmpty() && !words.isEmpty()) {
      problems.put("q", "search.problem.noWord");
    }
    Filter filter = filter(reading, typed, problems);
    return new Asked(new Entry(typed, problems, Map.of()), query, filter);
  }

  private static Filter filter(
      Reading reading, Map<String, String> typed, Map<String, String> problems) {
    Filter filter =
        new Filter(
            reading.language(),
            part(typed, problems, "section", slug -> section(reading, slug)),
            part(typed, problems, "author", slug -> author(reading, slug)),
            later(
                part(typed, problems, "year", Asked::year).map(year -> year.atDay(1)),
                part(typed, problems, "from", Asked::day)),
            earlier(
                part(typed, problems, "year", Asked::year).map(year -> year.atDay(year.length())),
                part(typed, problems, "to", Asked::day)));
    if (filter.from().isPresent()
        && filter.to().isPresent()
        && filter.from().get().isAfter(filter.to().get())) {
      problems.putIfAbsent(typed.containsKey("to") ? "to" : "from", "search.problem.order");
    }
    return filter;
  }

  private static <T> Optional<T> part(
      Map<String, String> typed,
      Map<String, String> problems,
      String field,
      Function<String, Optional<T>> find) {
    String value = typed.getOrDefault(field, "");
    Optional<T> found = value.isEmpty() ? Optional.empty() : find.apply(value);
    if (found.isEmpty() && !value.isEmpty()) {
      problems.put(field, "search.problem." + field);
    }
    return found;
  }

  private static Optional<Long> section(Reading reading, String slug) {
    SectionStore sections = reading.stores().of(SectionStore.class);
    String fallback = reading.site().defaultLanguage();
    return sections
        .findBySlug(slug, reading.language(), fallback)
        .or(
            () ->
                moved(reading, "/sections/", slug)
                    .flatMap(now -> sections.findBySlug(now, fallback, fallback)))
        .map(Section::id);
  }

  private static Optional<Long> author(Reading reading, String slug) {
    AuthorStore authors = reading.stores().of(AuthorStore.class);
    String fallback = reading.site().defaultLanguage();
    return authors
        .findBySlug(slug, fallback, fallback)
        .or(
            () ->
                moved(reading, "/authors/", slug)
                    .flatMap(now -> authors.findBySlug(now, fallback, fallback)))
        .map(Author::id);
  }

  /** Who kept a search finds by it what has another slug now. */
  private static Optional<String> moved(Reading reading, String place, String slug) {
    return reading
        .stores()
        .of(RedirectStore.class)
        .target(place + slug)
        .filter(target -> target.startsWith(place))
        .map(target -> target.substring(place.length()));
  }

  private static Optional<Year> year(String text) {
    return text.matches("[0-9]{4}") && !text.equals("0000")
        ? Optional.of(Year.parse(text))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.startsWith("0000")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isPresent() && b.isPresent() && a.get().isAfter(b.get()) ? a : b.or(() -> a);
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isPresent() && b.isPresent() && a.get().isBefore(b.get()) ? a : b.or(() -> a);
  }

  /** Whether anything is to be found: a word, or a part of the articles. */
  boolean isAnything() {
    return !query.isEmpty() || filter.isSet() || !form.problems().isEmpty();
  }

  /** Whether it can be answered. */
  boolean isSound() {
    return form.problems().isEmpty();
  }

  /** Whether the newest go first, and not the best. */
  boolean newestFirst() {
    return form.value("sort").equals("new") || query.wanted().isEmpty();
  }

  /** Whether words are looked for as they were typed, be they errors. */
  boolean asTyped() {
    return form.value("exact").equals("1");
  }

  /** The part of an address that asks the same: {@code ?q=…}; empty for nothing. */
  String address() {
    return address(Map.of());
  }

  /** The same with other fields, or with none for those that are empty. */
  String address(Map<String, String> other) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field, form.value(field)));
    fields.putAll(other);
    return address(fields.entrySet().stream().toList());
  }

  private static String address(List<Map.Entry<String, String>> fields) {
    String pairs =
        fields.stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return pairs.isEmpty() ? "" : "?" + pairs;
  }
}
