package bron;

/**
 * The first class of the jar, compiled for Java 11, so that a Java that is too old for the rest
 * gets to say so in one line.
 */
public final class Launcher {
  private static final int NEEDED = 25;

  private Launcher() {}

  /** Runs {@code bron.Main}, which an older Java could not even load. */
  public static void main(String[] args) throws Exception {
    int found = Runtime.version().feature();
    if (found < NEEDED) {
      System.err.println(
          "bron: needs Java "
              + NEEDED
              + " or newer; this is Java "
              + found
              + " at "
              + System.getProperty("java.home"));
      System.exit(1);
    }
    Class.forName("bron.Main").getMethod("main", String[].class).invoke(null, (Object) args);
  }
}
