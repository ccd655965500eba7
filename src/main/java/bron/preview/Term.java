package bron.preview;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a link opens something. */
enum Term {
  HOUR("hour", Duration.ofHours(1)),
  DAY("day", Duration.ofDays(1)),
  WEEK("week", Duration.ofDays(7)),
  MONTH("month", Duration.ofDays(30));

  private final String word;
  private final Duration length;

  Term(String word, Duration length) {
    this.word = word;
    this.length = length;
  }

  /** The term that a form calls so. */
  static Optional<Term> of(String word) {
    return Arrays.stream(values()).filter(term -> term.word.equals(word)).findFirst();
  }

  /** What forms call it. */
  String word() {
    return word;
  }

  /** How long that is. */
  Duration length() {
    return length;
  }
}
