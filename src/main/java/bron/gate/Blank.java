package bron.gate;

import org.jsoup.nodes.Element;

/** What shows nothing. */
final class Blank {
  private Blank() {}

  /** Whether a part has neither words, nor a picture that says something, nor a name. */
  static boolean is(Element part) {
    return is(part.wholeText())
        && part.attr("aria-label").isBlank()
        && part.select("img").stream()
            .allMatch(image -> part.nameIs("a") && image.attr("alt").isBlank());
  }

  /** Whether a text has no character that leaves a mark. */
  static boolean is(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}
