package bron;

import java.io.Console;

/** One line on a terminal that says how far something is; nothing where nobody looks. */
final class Progress {
  private static final String CLEAR_LINE = "\r\u001B[K";

  private Progress() {}

  /** Whether somebody is looking. */
  static boolean isSeen() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Takes the line away, for one that is to stay. */
  static void clear() {
    if (isSeen()) {
      System.err.print(CLEAR_LINE);
      System.err.flush();
    }
  }

  /** Shows the line in the place of the one before; after the last it goes. */
  static void show(int number, int total, String what) {
    System.err.print(CLEAR_LINE + (number < total ? number + "/" + total + " " + what : ""));
    System.err.flush();
  }
}
