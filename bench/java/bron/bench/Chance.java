package bron.bench;

import java.util.SplittableRandom;
import java.util.UUID;

/** The same chance for the same article, whatever else is made before or beside it. */
final class Chance {
  private Chance() {}

  /** What decides one thing about an article. */
  enum About {
    TIME,
    KIND,
    FORM,
    WORDS,
    TELLINGS,
    SITE
  }

  /** The chance of that article for that. */
  static SplittableRandom of(int article, About about) {
    return new SplittableRandom(
        0x5DEECE66DL * (article + 1) + about.ordinal() * 0x9E3779B97F4A7C15L);
  }

  /** A UUID made by chance (RFC 9562, version 4). */
  static UUID uuid(SplittableRandom chance) {
    long high = (chance.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    return new UUID(high, (chance.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }
}
