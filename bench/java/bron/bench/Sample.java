package bron.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * What the benchmarks of single parts read: made-up texts, and the site of {@code bench/jmh.sh}.
 */
public final class Sample {
  private static final Archive ARCHIVE =
      new Archive(new BenchSite(), 1_000, Instant.parse("2026-11-01T00:00:00Z"));

  private Sample() {}

  /** The database of the site. */
  public static Path database() {
    return Path.of(System.getProperty("bench.site", "")).resolve("bron.db");
  }

  /** The body in Markdown of some article that has at least so many characters. */
  public static String body(int least) {
    return bodies(least)[0];
  }

  /** Those of two. */
  public static String[] bodies(int least) {
    return IntStream.range(0, ARCHIVE.articles())
        .mapToObj(number -> ARCHIVE.article(number).body())
        .filter(body -> body.length() >= least)
        .limit(2)
        .toArray(String[]::new);
  }

  /** The Dutch word that is so common: 0 is the commonest. */
  public static String word(int rank) {
    return Vocabulary.of("nl").word(rank);
  }
}
