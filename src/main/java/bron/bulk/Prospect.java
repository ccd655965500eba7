package bron.bulk;

/**
 * What an act will do to an article, or why not.
 *
 * @param revision the row of the newest revision, which was looked at
 * @param state in lower case, as in message keys and classes
 * @param will the message key of what it will do; empty where it is skipped
 * @param why the message key of why it is skipped; empty otherwise
 */
public record Prospect(
    long id,
    long revision,
    String headline,
    String language,
    String state,
    String will,
    String why) {
  /** Whether something will be done. */
  public boolean goes() {
    return why.isEmpty();
  }

  /** Whether readers of this article see the change only if that is asked for. */
  public boolean asks() {
    return will.equals("bulk.will.tell") || will.equals("bulk.will.keep");
  }
}
