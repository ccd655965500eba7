package bron.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Asks the servers of several sites for the same kinds of pages by turns, and tells how much longer
 * the larger ones take.
 *
 * <p>{@code Scale SITES PORT REPEATS REQUESTS TRIES KINDS SIZE…}: SITES has a folder for each SIZE,
 * of which the first is what the others are held against.
 */
final class Scale {
  private static final int WARM = 2;

  private final List<ScaleSite> sites;
  private final List<Kind> kinds;
  private final int repeats;
  private final int requests;
  private final int tries;

  /** By kind and size: the 95th percentile of each repeat, in milliseconds. */
  private final Map<String, Map<String, List<Double>>> measured = new LinkedHashMap<>();

  /**
   * A kind of page.
   *
   * @param name {@code page/…}, {@code feed/…}, {@code search/…} or {@code newsroom/…}
   * @param asked makes an address, another one each time where there are others
   */
  record Kind(String name, Asked asked) {
    /** Chooses among the addresses of a kind. */
    @FunctionalInterface
    interface Asked {
      String path(ScaleSite site, Random chance);
    }

    /** What its name begins with. */
    String group() {
      return name.substring(0, name.indexOf('/'));
    }
  }

  private Scale(List<ScaleSite> sites, List<Kind> kinds, int repeats, int requests, int tries) {
    this.sites = sites;
    this.kinds = kinds;
    this.repeats = repeats;
    this.requests = requests;
    this.tries = tries;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    List<String> sizes = Arrays.asList(args).subList(6, args.length);
    List<Kind> kinds =
        ScaleKinds.ALL.stream().filter(kind -> kind.name().startsWith(args[5])).toList();
    List<ScaleSite> sites = new ArrayList<>();
    try {
      for (String size : sizes) {
        sites.add(ScaleSite.start(size, folder.resolve(size), port + sites.size()));
      }
      Scale scale =
          new Scale(
              sites,
              kinds,
              Integer.parseInt(args[2]),
              Integer.parseInt(args[3]),
              Integer.parseInt(args[4]));
      scale.run();
      scale.print();
    } finally {
      for (ScaleSite site : sites) {
        site.close();
      }
    }
  }

  /** What comes first is not measured: servers get faster while they compile what they run. */
  private void run() throws IOException {
    for (int repeat = -WARM; repeat < repeats; repeat++) {
      for (Kind kind : kinds) {
        double[][] times = times(kind, repeat);
        for (int i = 0; repeat >= 0 && i < sites.size(); i++) {
          double p95 = p95(times[i]);
          String size = sites.get(i).size();
          measured
              .computeIfAbsent(kind.name(), name -> new LinkedHashMap<>())
              .computeIfAbsent(size, name -> new ArrayList<>())
              .add(p95);
          System.out.printf(Locale.ROOT, "sample scale/%s %s %.3f%n", kind.name(), size, p95);
        }
      }
      System.err.println(repeat < 0 ? "warming" : "repeat " + (repeat + 1) + " of " + repeats);
    }
  }

  private double[][] times(Kind kind, int repeat) throws IOException {
    double[][] times = new double[sites.size()][requests];
    for (int i = 0; i < requests; i++) {
      for (int j = 0; j < sites.size(); j++) {
        int turn = (i + j) % sites.size();
        ScaleSite site = sites.get(turn);
        Random chance = new Random(31L * (31L * repeat + i) + kind.name().hashCode());
        String path = kind.asked().path(site, chance);
        times[turn][i] = site.millis(path);
        for (int again = 1; again < tries; again++) {
          times[turn][i] = Math.min(times[turn][i], site.millis(path));
        }
      }
    }
    return times;
  }

  private static double p95(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
  }

  private void print() {
    List<String> sizes = sites.stream().map(ScaleSite::size).toList();
    String first = sizes.getFirst();
    StringBuilder head = new StringBuilder("| p95 in ms, nothing kept | " + first);
    sizes.stream().skip(1).forEach(size -> head.append(" | ").append(size).append(" | ratio"));
    System.err.println(head + " |");
    System.err.println("|---|--:" + "|--:|--:".repeat(sizes.size() - 1) + "|");
    Map<String, Double> worst = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      Map<String, List<Double>> found = measured.getOrDefault(kind.name(), Map.of());
      Series least = new Series(found.getOrDefault(first, List.of()));
      StringBuilder line = new StringBuilder("| " + kind.name() + " | " + least);
      for (String size : sizes.subList(1, sizes.size())) {
        Series all = new Series(found.getOrDefault(size, List.of()));
        Series ratio = all.by(least);
        line.append(" | ").append(all).append(" | ").append(ratio);
        String figure = kind.group().equals("search") ? "scale/search/" : "scale/";
        if (!kind.group().equals("newsroom")) {
          worst.merge(figure + size, ratio.median(), Math::max);
        }
      }
      System.err.println(line + " |");
    }
    worst.forEach(
        (name, ratio) -> System.out.printf(Locale.ROOT, "figure %s %.2f times%n", name, ratio));
  }
}
