package bron.account;

import java.util.regex.Pattern;

/** Tells what may be an e-mail address. Whether it is one, only a letter to it would show. */
public final class Email {
  private static final int LONGEST = 254;
  private static final Pattern SHAPE = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

  private Email() {}

  /** Whether it may be one. */
  public static boolean looksRight(String text) {
    return text.length() <= LONGEST && SHAPE.matcher(text).matches();
  }
}
