package bron.transfer;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a file's front matter one by one, and gathers all that is wrong with them.
 * What cannot be read is as good as absent.
 */
final class Fields {
  private static final int LONGEST_ADDRESS = 2_000;

  private final Map<String, Object> values;
  private final String place;
  private final List<Problem> problems;
  private final Set<String> asked = new HashSet<>();

  /** Of a file, whose problems go to that list. */
  Fields(Map<String, Object> values, List<Problem> problems) {
    this(values, "", problems);
  }

  private Fields(Map<String, Object> values, String place, List<Problem> problems) {
    this.values = values;
    this.place = place;
    this.problems = problems;
  }

  /** Notes that something is wrong with a field. */
  void problem(String name, String message) {
    problems.add(new Problem(place + name, message));
  }

  /** A text of at most that many characters. */
  Optional<String> text(String name, int longest) {
    Object value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      problem(name, "is a list or a mapping; it should be a text");
      return Optional.empty();
    }
    if (text.length() > longest) {
      problem(name, "is longer than " + longest + " characters");
      return Optional.empty();
    }
    if (text.contains("\0")) {
      problem(name, "has the character NUL in it, which no text can hold");
      return Optional.empty();
    }
    return Optional.of(text.strip());
  }

  /** A text of one line. */
  Optional<String> line(String name, int longest) {
    Optional<String> text = text(name, longest);
    if (text.filter(line -> line.contains("\n")).isPresent()) {
      problem(name, "has more than one line");
      return Optional.empty();
    }
    return text;
  }

  /** A text of one line that must be there; empty where it is not. */
  String required(String name, int longest) {
    Optional<String> line = line(name, longest);
    if (!values.containsKey(name)) {
      problem(name, "is missing");
    } else if (line.filter(String::isEmpty).isPresent()) {
      problem(name, "is empty");
    }
    return line.orElse("");
  }

  /** An http or https address; empty where there is none. */
  String address(String name) {
    String text = line(name, LONGEST_ADDRESS).orElse("");
    if (!text.isEmpty() && !isAddress(text)) {
      problem(name, "is no http or https address: " + text);
      return "";
    }
    return text;
  }

  /** An instant with its offset, as RFC 3339 writes it; seconds may be left out. */
  Optional<Instant> instant(String name) {
    Optional<String> text = line(name, 100);
    try {
      return text.map(time -> OffsetDateTime.parse(time.replaceFirst(" +", "T")).toInstant());
    } catch (DateTimeException e) {
      problem(
          name, "is no date, time and offset like 2024-05-15T11:14:00+02:00: " + text.orElse(""));
      return Optional.empty();
    }
  }

  /** One of an enum's constants, in lower case. */
  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    Optional<String> text = line(name, 100);
    Optional<E> found =
        text.flatMap(
            word ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> lower(constant).equals(word))
                    .findFirst());
    if (found.isEmpty()) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(Fields::lower)
              .collect(Collectors.joining(", "));
      problem(
          name,
          text.map(word -> "is \"" + word + "\"").orElse("is missing") + "; it is one of " + known);
    }
    return found;
  }

  /** A list of texts of one line, none of them empty. */
  List<String> lines(String name, int longest) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (Object item : list(name)) {
      number++;
      Fields alone = new Fields(Map.of(name + " " + number, item), place, problems);
      String line = alone.required(name + " " + number, longest);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** A list of mappings. */
  List<Fields> mappings(String name) {
    List<Fields> mappings = new ArrayList<>();
    int number = 0;
    for (Object item : list(name)) {
      number++;
      nested(item, name + " " + number).ifPresent(mappings::add);
    }
    return mappings;
  }

  /** A mapping. */
  Optional<Fields> mapping(String name) {
    return Optional.ofNullable(value(name)).flatMap(value -> nested(value, name));
  }

  /** Notes every field that was not asked for; call it last. */
  void nothingElse() {
    values.keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> problem(name, "is not a field that is known here"));
  }

  private @Nullable Object value(String name) {
    asked.add(name);
    return values.get(name);
  }

  private List<?> list(String name) {
    Object value = value(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    problem(name, "is not a list");
    return List.of();
  }

  private Optional<Fields> nested(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> fields = new LinkedHashMap<>();
      map.forEach((key, item) -> fields.put(String.valueOf(key), item));
      return Optional.of(new Fields(fields, place + name + ", ", problems));
    }
    problem(name, "is not a mapping of names and values");
    return Optional.empty();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
