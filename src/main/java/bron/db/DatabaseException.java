package bron.db;

/** The database cannot be used; the message says why in one line, for the person who runs it. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message of one line. */
  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With a message of one line. */
  public DatabaseException(String message) {
    super(message);
  }
}
