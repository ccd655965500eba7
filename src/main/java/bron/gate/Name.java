package bron.gate;

import java.util.Locale;
import java.util.Set;

/** A capitalised word of an article, with how it sounds and where it stands first. */
final class Name {
  /** Shorter words are too often alike by chance. */
  private static final int SHORTEST = 5;

  private final String spelled;
  private final String sound;
  private final Place place;
  private int times;
  private boolean within;

  Name(String spelled, Place place) {
    this.spelled = spelled;
    this.sound = Sound.of(spelled);
    this.place = place;
  }

  static boolean isLong(String word) {
    return word.length() >= SHORTEST;
  }

  /** Once more; {@code inside} a sentence, where only names are capitalised. */
  void seen(boolean inside) {
    times++;
    within |= inside;
  }

  /** Long, no abbreviation, and not also written without a capital. */
  boolean isComparable(Set<String> ordinary) {
    return isLong(spelled)
        && !spelled.equals(spelled.toUpperCase(Locale.ROOT))
        && !ordinary.contains(spelled.toLowerCase(Locale.ROOT));
  }

  String spelled() {
    return spelled;
  }

  String sound() {
    return sound;
  }

  /** How it begins, by ear. */
  String initial() {
    return sound.substring(0, sound.offsetByCodePoints(0, 1));
  }

  Place place() {
    return place;
  }

  int times() {
    return times;
  }

  boolean within() {
    return within;
  }
}
