package bron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the table of what was measured.
 *
 * <p>{@code Table FOLDER} prints it, from the files of FOLDER: one for each row, with lines {@code
 * sample NAME WHO VALUE} or {@code figure NAME VALUE UNIT} among others. {@code Table readme
 * RESULTS README} puts the table of RESULTS between the marks in README.
 */
final class Table {
  private static final String BEGIN = "<!-- the table of bench/results.md -->\n";
  private static final String END = "<!-- end of the table -->\n";

  private final Map<String, Series> series = new LinkedHashMap<>();

  private Table() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("readme")) {
      readme(Path.of(args[1]), Path.of(args[2]));
      return;
    }
    System.out.print(of(Path.of(args[0])));
  }

  /** Of what the files of that folder tell. */
  static String of(Path folder) throws IOException {
    Table table = new Table();
    for (String row : Goal.ALL.stream().map(Goal::row).distinct().toList()) {
      Path file = folder.resolve(row);
      if (Files.exists(file)) {
        table.read(file);
      }
    }
    return table.markdown();
  }

  private static void readme(Path results, Path readme) throws IOException {
    String all = Files.readString(results);
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    String table = all.substring(all.indexOf("| "));
    Files.writeString(
        readme,
        text.substring(0, begin) + "\n" + table + "\n" + text.substring(text.indexOf(END, begin)));
  }

  private void read(Path file) throws IOException {
    Map<String, List<Double>> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split("\\s+");
      if (words[0].equals("sample") && words.length == 4) {
        found
            .computeIfAbsent(key(words[1], words[2]), key -> new ArrayList<>())
            .add(Double.valueOf(words[3]));
      } else if (words[0].equals("figure") && words.length >= 3) {
        found.put(key(words[1], "bron"), List.of(Double.valueOf(words[2])));
      }
    }
    found.forEach((key, values) -> series.put(key, new Series(values)));
  }

  private static String key(String name, String who) {
    return name + " " + who;
  }

  private String markdown() {
    StringBuilder lines = new StringBuilder();
    lines.append("| measured | Bron | against | ratio | to reach | reached |\n");
    lines.append("|---|--:|--:|--:|--:|:-:|\n");
    for (Goal goal : Goal.ALL) {
      lines.append("| ").append(line(goal)).append(" |\n");
    }
    return lines.toString();
  }

  private String line(Goal goal) {
    Series ours = series.get(key(goal.name(), "bron"));
    return ours == null
        ? String.join(" | ", goal.what(), "not measured", "", "", goal.toReach(), "")
        : line(goal, ours);
  }

  private String line(Goal goal, Series ours) {
    Optional<Series> theirs =
        goal.against().isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(series.get(key(goal.name(), goal.against())));
    double value = theirs.map(other -> ours.median() / other.median()).orElse(ours.median());
    return String.join(
        " | ",
        goal.what(),
        ours + " " + goal.unit(),
        theirs.map(other -> goal.against() + " " + other).orElse(""),
        theirs.map(other -> Series.text(value) + ours.by(other).spread()).orElse(""),
        goal.toReach(),
        goal.reachedBy(value) ? "yes" : "**no**");
  }
}
