package bron.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of text that is read in one go: a headline, a paragraph, an item.
 *
 * @param part of the article
 * @param heading the one above it in the text; empty for none
 * @param text with single spaces
 * @param title whether it is a headline or heading, in which English capitalises every word
 * @param quoted whether all of it is what somebody else said
 */
record Stretch(Part part, String heading, String text, boolean title, boolean quoted) {
  /** A quotation that goes on in the next paragraph has no end in this one. */
  private static final Pattern QUOTATION =
      Pattern.compile(
          "[„“][^„“”]*(?:[”“]|$)|\"[^\"]*\"|«[^»]*(?:»|$)|[‘‚][^‘’]{1,300}(?:’(?!\\p{L})|‘|$)");

  static Stretch of(Part part, String text) {
    return new Stretch(part, "", text.strip(), part == Part.HEADLINE, false);
  }

  /** Whether somebody else says what stands at {@code position}. */
  boolean isQuoted(int position) {
    if (quoted) {
      return true;
    }
    Matcher quotation = QUOTATION.matcher(text);
    while (quotation.find()) {
      if (quotation.start() <= position && position < quotation.end()) {
        return true;
      }
    }
    return false;
  }
}
