package bron;

import java.time.Duration;

/**
 * Keeps the heap about as small as it may be without being a limit: a large photograph can have
 * more for a while. The serial collector would let the heap grow to its limit before it collects
 * what has become old; this has it collected sooner, and the heap shrinks.
 *
 * <p>The launcher turns it on with {@code -Dbron.heap=} and a number of megabytes.
 */
final class SmallHeap {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final long LEAST_GROWTH = 12_000_000;

  /** What a photograph took is given back soon after it is done; what is needed is left alone. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);

  private final long enough;
  private final Runtime runtime = Runtime.getRuntime();
  private long after;
  private Duration look = FIRST_LOOK;
  private Duration waited = Duration.ZERO;

  SmallHeap(long enough) {
    this.enough = enough;
  }

  /** Begins, where a size was asked for. */
  static void keep() {
    long megabytes = Long.getLong("bron.heap", 0);
    if (megabytes > 0) {
      Thread.ofPlatform()
          .daemon()
          .name("small-heap")
          .start(new SmallHeap(megabytes * 1_000_000)::watch);
    }
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
      waited(PAUSE);
      if (isDue(runtime.totalMemory())) {
        System.gc();
        collected(runtime.totalMemory());
      }
    }
  }

  /**
   * Whether a heap of that size is to be collected: when it has grown again since the last time, or
   * when that was long ago.
   */
  boolean isDue(long now) {
    return now > enough && (now > after + LEAST_GROWTH || waited.compareTo(look) >= 0);
  }

  /** Notes that time went by. */
  void waited(Duration time) {
    waited = waited.plus(time);
  }

  /** Notes what a collection left. */
  void collected(long size) {
    boolean late = waited.compareTo(look) >= 0;
    Duration twice = look.multipliedBy(2);
    look = !late ? FIRST_LOOK : twice.compareTo(LONGEST_LOOK) < 0 ? twice : LONGEST_LOOK;
    waited = Duration.ZERO;
    after = size;
  }
}
