package bron.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/** Finds the words of a text one after another. */
final class WordScan {
  private static final String APOSTROPHES = "'\u2018\u2019\u02BC`\u00B4";
  private static final String JOINERS = "\u00AD\u200B\u200C\u200D\u2060";
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private final String text;
  private int start;
  private int end;

  WordScan(String text) {
    this.text = text;
  }

  /** Whether a word has an apostrophe in it. */
  static boolean hasApostrophe(String word) {
    return word.chars().anyMatch(c -> APOSTROPHES.indexOf(c) >= 0);
  }

  /** The parts of a word around its apostrophes. */
  static List<String> parts(String word) {
    return List.of(word.split("[" + APOSTROPHES + "]"));
  }

  /** Where the word begins. */
  int start() {
    return start;
  }

  /** Where it has ended. */
  int end() {
    return end;
  }

  /** Goes to the next word; false when there is none. */
  boolean next() {
    int at = end;
    while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    start = at;
    end = at < text.length() ? endOf(at) : at;
    return end > start;
  }

  private int endOf(int from) {
    int first = text.codePointAt(from);
    int at = from + Character.charCount(first);
    boolean alone = standsAlone(first);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean goesOn =
          isMark(c)
              || JOINERS.indexOf(c) >= 0
              || (!alone && Character.isLetterOrDigit(c) && !standsAlone(c))
              || (!alone && APOSTROPHES.indexOf(c) >= 0 && isLetterAt(at + 1));
      if (!goesOn) {
        break;
      }
      at += Character.charCount(c);
    }
    return at - from == 1 && Character.isLetter(first) ? withSign(at) : at;
  }

  /** C++ and C# are not C. */
  private int withSign(int at) {
    int after = at;
    while (after < text.length() && after < at + 2 && "+#".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    boolean goesOn = after < text.length() && Character.isLetterOrDigit(text.codePointAt(after));
    return goesOn ? at : after;
  }

  private boolean isLetterAt(int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private static boolean standsAlone(int c) {
    return c >= 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
