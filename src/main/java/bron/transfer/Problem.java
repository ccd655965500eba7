package bron.transfer;

/**
 * What is wrong with an article file, for its writer.
 *
 * @param field where, such as {@code credits 2, role}; empty for the file itself
 * @param message what is wrong with it, one line in English
 */
public record Problem(String field, String message) {
  /** As it stands after the name of the file. */
  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
