package bron.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Samples of one thing.
 *
 * @param values in the order in which they were measured; at least one
 */
record Series(List<Double> values) {
  /** The value in the middle, or between the two there. */
  double median() {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Each of these divided by the one of the other that was measured at its side. */
  Series by(Series other) {
    int pairs = Math.min(values.size(), other.values.size());
    return new Series(
        IntStream.range(0, pairs).mapToObj(i -> values.get(i) / other.values.get(i)).toList());
  }

  /** From the least to the most, for people; empty where there is one value alone. */
  String spread() {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 1
        ? ""
        : " (" + text(sorted[0]) + "–" + text(sorted[sorted.length - 1]) + ")";
  }

  /** A value for people: whole when it is large, else with as many decimals as tell something. */
  static String text(double value) {
    double size = Math.abs(value);
    if (size >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
  }

  @Override
  public String toString() {
    return text(median()) + spread();
  }
}
