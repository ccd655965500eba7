package bron.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds which paragraph of a text each one of a translation was made from where nobody noted it: by
 * order, by length and by what kind of block it is (Gale and Church, 1993).
 */
public final class Counterparts {
  /** What it costs to say that a paragraph has no counterpart. */
  private static final double ALONE = 2.2;

  /** What it costs to say that two were made into one, or one into two. */
  private static final double TWO = 1.1;

  /** What it costs to pair blocks of two kinds. */
  private static final double OTHER_KIND = 4;

  /** Beyond this many pairs the order alone decides. */
  private static final int MOST_PAIRS = 1_000_000;

  /** How many of the source and of the translation a step takes; on a tie the first wins. */
  private static final int[][] STEPS = {{1, 1}, {2, 1}, {1, 2}, {1, 0}, {0, 1}};

  private final List<String> source;
  private final List<String> translation;
  private final double ratio;

  private Counterparts(List<String> source, List<String> translation) {
    this.source = source;
    this.translation = translation;
    this.ratio = (1.0 + length(translation)) / (1.0 + length(source));
  }

  /**
   * For each paragraph of the translation the place of its source, from 0, never falling; -1 where
   * it has none. Both texts are cut by {@link Blocks#of}.
   */
  public static List<Integer> of(List<String> source, List<String> translation) {
    if ((long) source.size() * translation.size() > MOST_PAIRS) {
      return new ArrayList<>(
          java.util.stream.IntStream.range(0, translation.size())
              .mapToObj(i -> i < source.size() ? i : -1)
              .toList());
    }
    return new Counterparts(source, translation).cheapest();
  }

  private List<Integer> cheapest() {
    int rows = source.size();
    int columns = translation.size();
    double[][] cost = new double[rows + 1][columns + 1];
    int[][] step = new int[rows + 1][columns + 1];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        if (i + j > 0) {
          choose(cost, step, i, j);
        }
      }
    }
    return path(step);
  }

  private void choose(double[][] cost, int[][] step, int i, int j) {
    cost[i][j] = Double.MAX_VALUE;
    for (int s = 0; s < STEPS.length; s++) {
      int a = STEPS[s][0];
      int b = STEPS[s][1];
      if (a <= i && b <= j) {
        double total =
            cost[i - a][j - b] + cost(source.subList(i - a, i), translation.subList(j - b, j));
        if (total < cost[i][j] - 1e-9) {
          cost[i][j] = total;
          step[i][j] = s;
        }
      }
    }
  }

  private double cost(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return ALONE;
    }
    double lengths = Math.abs(Math.log((length(others) + 20) / (length(some) * ratio + 20)));
    boolean kin =
        some.stream().allMatch(s -> others.stream().allMatch(o -> kind(s).equals(kind(o))));
    return lengths + (kin ? 0 : OTHER_KIND) + (some.size() + others.size() > 2 ? TWO : 0);
  }

  private List<Integer> path(int[][] step) {
    Integer[] found = new Integer[translation.size()];
    Arrays.fill(found, -1);
    int i = source.size();
    int j = translation.size();
    while (i + j > 0) {
      int[] taken = STEPS[step[i][j]];
      i -= taken[0];
      j -= taken[1];
      for (int k = 0; k < taken[1]; k++) {
        found[j + k] = taken[0] == 0 ? -1 : i;
      }
    }
    return Arrays.asList(found);
  }

  private static double length(List<String> blocks) {
    return blocks.stream().mapToInt(String::length).sum();
  }

  /** What a block is, as far as its first characters tell. */
  private static String kind(String block) {
    String text = block.strip();
    for (String mark : List.of("####", "###", "##", "#", "![", "[^", ">", "|", "```", "- ", "* ")) {
      if (text.startsWith(mark)) {
        return mark;
      }
    }
    return text.matches("(?s)\\d+[.)] .*") ? "1" : "";
  }
}
