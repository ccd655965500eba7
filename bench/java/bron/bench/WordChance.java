package bron.bench;

/**
 * How common words are: nine in ten are among some thousands that everybody uses, of which few are
 * very common; the others are ever rarer, so that a longer text always has new ones (Heaps' law,
 * with an exponent of about a half, as news has it).
 */
final class WordChance {
  private static final int CORE = 8_000;
  private static final int RAREST = 20_000_000;
  private static final double AMONG_CORE = 0.9;

  private final Zipf core = new Zipf(CORE, 1.07, 2.7);
  private final Zipf rare = new Zipf(RAREST, 1.9, CORE);

  /** The number of the word at a place between 0 and 1. */
  int at(double place) {
    return place < AMONG_CORE
        ? core.at(place / AMONG_CORE)
        : CORE + rare.at((place - AMONG_CORE) / (1 - AMONG_CORE));
  }
}
