package bron.bulk;

/**
 * What became of an article.
 *
 * @param done whether it is as was asked
 * @param said the message key of what happened, or of what stood in the way
 */
record Outcome(boolean done, String said) {
  static Outcome done(String said) {
    return new Outcome(true, said);
  }

  static Outcome refused(String why) {
    return new Outcome(false, why);
  }
}
