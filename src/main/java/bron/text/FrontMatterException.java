package bron.text;

/** A file whose front matter cannot be read; the message is one plain sentence for its writer. */
public final class FrontMatterException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  FrontMatterException(int line, String problem) {
    super(problem);
    this.line = line;
  }

  /** The line of the file where the problem is, from 1. */
  public int line() {
    return line;
  }
}
