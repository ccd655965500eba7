package bron.bench;

import bron.bench.Chance.About;
import java.time.Duration;
import java.time.Instant;

/**
 * When the articles of an archive were published: evenly over fifteen years, or as many days as
 * give three a day, between six in the morning and eleven at night, the last one before an instant.
 */
record Calendar(int articles, Instant until) {
  private static final int FIFTEEN_YEARS = 5_479;
  private static final int PER_DAY = 3;
  private static final double FROM_HOUR = 6;
  private static final double HOURS = 17;

  private int days() {
    return Math.max(1, Math.min(FIFTEEN_YEARS, articles / PER_DAY));
  }

  /** When that article was, on an even second. */
  Instant published(int article) {
    double place =
        (article + Chance.of(article, About.TIME).nextDouble() * 0.9) * days() / articles;
    long day = (long) place;
    double hours = FROM_HOUR + (place - day) * HOURS;
    long seconds = (long) (hours * 1_800) * 2;
    return until.minus(Duration.ofDays(days() - day)).plusSeconds(seconds);
  }
}
