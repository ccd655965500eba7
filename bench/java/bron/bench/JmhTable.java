package bron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code JmhTable FILE} prints a table of what JMH wrote to FILE as CSV. */
final class JmhTable {
  private static final int FIRST_PARAMETER = 7;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private JmhTable() {}

  /** How long, by how much that may be wrong, and how many bytes. */
  private static final class Line {
    private double time;
    private double error;
    private double bytes;
  }

  public static void main(String[] args) throws IOException {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String row : Files.readAllLines(Path.of(args[0])).stream().skip(1).toList()) {
      List<String> cells = Stream.of(row.split(",", -1)).map(c -> c.replace("\"", "")).toList();
      String[] name = cells.getFirst().split(":", 2);
      Line line = lines.computeIfAbsent(label(name[0], cells), label -> new Line());
      if (name.length == 1) {
        line.time = Double.parseDouble(cells.get(4));
        line.error = Double.parseDouble(cells.get(5));
      } else if (name[1].endsWith(ALLOCATED)) {
        line.bytes = Double.parseDouble(cells.get(4));
      }
    }
    System.out.println("| part | µs | ± (99.9%) | KB allocated |");
    System.out.println("|---|--:|--:|--:|");
    lines.forEach(
        (label, line) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %,.1f | %,.1f | %,.1f |%n",
                label,
                line.time,
                line.error,
                line.bytes / 1_000));
  }

  private static String label(String name, List<String> cells) {
    String method = name.replaceFirst(".*\\.(\\w+)Bench\\.", "$1 ");
    return IntStream.range(FIRST_PARAMETER, cells.size())
        .mapToObj(cells::get)
        .filter(value -> !value.isEmpty())
        .map(value -> value.toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", ", method + " ", ""))
        .strip();
  }
}
