package bron.bench;

import java.util.List;

/**
 * A line of the table, and what is to be reached.
 *
 * @param row the script that measures it
 * @param name of its samples or its figure
 * @param what is measured, for people
 * @param unit of the samples
 * @param against who else was measured; empty for a figure that stands alone
 * @param atLeast whether the goal is a least value; otherwise it is a most
 * @param goal of the ratio, or of the figure that stands alone
 */
record Goal(
    String row,
    String name,
    String what,
    String unit,
    String against,
    boolean atLeast,
    double goal) {
  /** All of them, in the order of the table. */
  static final List<Goal> ALL =
      List.of(
          rate("pages", "pages/article/plain", "article, plain", 0.8),
          rate("pages", "pages/article/gzip", "article, gzip", 0.8),
          rate("pages", "pages/front/plain", "front page, plain", 0.8),
          rate("pages", "pages/front/gzip", "front page, gzip", 0.8),
          rate("pages", "pages/feed/plain", "feed, plain", 0.8),
          rate("pages", "pages/feed/gzip", "feed, gzip", 0.8),
          p99("latency/article", "article at half load, gzip: p99"),
          p99("latency/front", "front page at half load, gzip: p99"),
          p99("latency/feed", "feed at half load, gzip: p99"),
          rate("unchanged", "unchanged/article", "304 to who has the article", 1.0),
          rate("unchanged", "unchanged/front", "304 to who has the front page", 1.0),
          rate("unchanged", "unchanged/feed", "304 to who has the feed", 1.0),
          rate("first-render", "first-render/plain", "first render of an article, plain", 0.15),
          rate("first-render", "first-render/gzip", "first render of an article, gzip", 0.15),
          alone(
              "scale",
              "scale/100k",
              "pages and feeds: p95 at 100,000 articles by that at 1,000",
              "times",
              1.3),
          alone(
              "scale",
              "scale/1m",
              "pages and feeds: p95 at 1,000,000 articles by that at 1,000",
              "times",
              1.3),
          alone(
              "scale",
              "scale/search/100k",
              "search: p95 at 100,000 articles by that at 1,000",
              "times",
              3),
          alone(
              "scale",
              "scale/search/1m",
              "search: p95 at 1,000,000 articles by that at 1,000",
              "times",
              3),
          alone(
              "fresh",
              "fresh/stale",
              "answers from before an acknowledged publication",
              "answers",
              0),
          new Goal(
              "fresh",
              "fresh/publications",
              "publications under full read load while those were counted",
              "publications",
              "",
              true,
              1_000),
          new Goal(
              "publishing",
              "publishing",
              "reading while one article a second is published",
              "requests/s",
              "quiet",
              true,
              0.9),
          new Goal(
              "save", "save", "an editor's save under read load: p99", "ms", "SQLite", false, 3),
          new Goal(
              "start", "start", "start to first 200, 100,000 articles", "ms", "hello", false, 1.5),
          alone("memory", "memory", "resident memory at full load, 100,000 articles", "MB", 200),
          new Goal(
              "import",
              "import",
              "import of 100,000 articles (--quick: 10,000)",
              "articles/s",
              "sqlite3",
              true,
              0.2),
          alone("size", "size", "database by the text in it", "times", 2.5),
          alone(
              "wire", "wire/bytes", "first visit to an article without pictures", "bytes", 20_480),
          alone(
              "wire",
              "wire/requests",
              "first visit to an article without pictures",
              "requests",
              2));

  private static Goal rate(String row, String name, String what, double goal) {
    return new Goal(row, name, what, "requests/s", "nginx", true, goal);
  }

  private static Goal p99(String name, String what) {
    return new Goal("latency", name, what, "ms", "nginx", false, 1.5);
  }

  private static Goal alone(String row, String name, String what, String unit, double most) {
    return new Goal(row, name, what, unit, "", false, most);
  }

  /** The goal for people. */
  String toReach() {
    return (atLeast ? "≥ " : "≤ ") + Series.text(goal);
  }

  /** Whether that is as good as it is to be. */
  boolean reachedBy(double value) {
    return atLeast ? value >= goal : value <= goal;
  }
}
