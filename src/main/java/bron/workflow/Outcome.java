package bron.workflow;

/** What came of something that a colleague did. */
public sealed interface Outcome {
  /** It is done, or was done already by the same form; the row of the note, or 0. */
  record Done(long id) implements Outcome {}

  /** Somebody changed something meanwhile; nothing was written. */
  record Stale() implements Outcome {}

  /** It cannot be; the message key of why. */
  record Refused(String problem) implements Outcome {}
}
