package bron.trail;

import bron.trail.TrailStore.Line;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which the trail is taken away: a table for people, lines of JSON for programs. */
enum TrailFile {
  /** RFC 4180, with a mark at its beginning by which spreadsheets know UTF-8. */
  CSV("text/csv; charset=utf-8") {
    @Override
    String head() {
      return "\uFEFF" + row(COLUMNS.stream());
    }

    @Override
    String line(Line line, TrailLine said) {
      return row(cells(line, said).values().stream().map(String::valueOf));
    }
  },

  /** One object a line (https://jsonlines.org). */
  JSONL("application/jsonl; charset=utf-8") {
    @Override
    String head() {
      return "";
    }

    @Override
    String line(Line line, TrailLine said) {
      Map<String, Object> object = new LinkedHashMap<>(cells(line, said));
      object.put("id", line.id());
      object.put("account", line.accountId().orElse(null));
      return JSON.writeValueAsString(object) + "\n";
    }
  };

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> COLUMNS =
      List.of(
          "id", "at", "time", "account", "name", "act", "what", "subject", "about", "detail",
          "details", "address");

  /** A spreadsheet takes what begins so for a formula, and would run it. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** Some spreadsheets begin another cell where one has a semicolon, a tab or a line of its own. */
  private static final Pattern INNER =
      Pattern.compile("(?<=[;\t\r\n])(?=[ \"]*[" + Pattern.quote(FORMULA) + "])");

  private final String type;

  TrailFile(String type) {
    this.type = type;
  }

  /** The form of that name in lower case. */
  static Optional<TrailFile> ofWord(String word) {
    return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
  }

  /** Its name, and the ending of its files. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its media type. */
  String type() {
    return type;
  }

  /** What the file begins with. */
  abstract String head();

  /** A line of the trail, as it is kept and as it is said. */
  abstract String line(Line line, TrailLine said);

  private static Map<String, Object> cells(Line line, TrailLine said) {
    List<Object> cells =
        List.of(
            line.id(),
            line.at().toString(),
            said.when().datetime(),
            line.accountId().map(String::valueOf).orElse(""),
            said.who(),
            line.act(),
            said.what(),
            line.subject(),
            said.subject().label(),
            line.detail(),
            said.detail(),
            line.address());
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(COLUMNS.get(i), cells.get(i));
    }
    return named;
  }

  private static String row(java.util.stream.Stream<String> cells) {
    return cells.map(TrailFile::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String harmless = INNER.matcher(formula ? "'" + text : text).replaceAll("'");
    return harmless.matches("(?s)[^\",\r\n]*")
        ? harmless
        : "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
