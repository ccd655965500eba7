package bron.text;

/** What HTML and XML can both carry: no control characters, no broken surrogates. */
public final class Carriable {

  private Carriable() {}

  /** The text with every character replaced by U+FFFD that HTML or XML cannot carry. */
  public static String text(String text) {
    if (text.codePoints().allMatch(Carriable::carriable)) {
      return text;
    }
    return text.codePoints()
        .map(c -> carriable(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean carriable(int c) {
    return c >= 0x20 && c < 0x7F
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c >= 0xA0 && c < 0xD800
        || c > 0xDFFF && (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
  }
}
