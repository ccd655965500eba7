package bron.gate;

/**
 * Something that the gate found.
 *
 * @param rule what it looked for
 * @param words those in question; empty where the fault is that there are none
 * @param other what they are compared with, such as the other spelling of a name; may be empty
 * @param place where they stand first
 * @param times how often
 * @param stood whether readers see it already: then it is no reason to stop
 */
public record Finding(
    Rule rule, String words, String other, Place place, int times, boolean stood) {

  static Finding of(Rule rule, String words, String other, Place place) {
    return new Finding(rule, words, other, place, 1, false);
  }

  static Finding of(Rule rule, String words, Place place) {
    return of(rule, words, "", place);
  }

  /** Whether it keeps the text from readers. */
  public boolean stops() {
    return rule.stops() && !stood;
  }

  /** Whether the other is about the same words by the same rule. */
  boolean isLike(Finding finding) {
    return rule == finding.rule
        && words.equalsIgnoreCase(finding.words)
        && other.equals(finding.other);
  }

  Finding times(int number) {
    return new Finding(rule, words, other, place, number, stood);
  }

  Finding stands() {
    return new Finding(rule, words, other, place, times, true);
  }
}
