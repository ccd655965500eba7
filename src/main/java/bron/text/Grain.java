package bron.text;

import java.util.ArrayList;
import java.util.List;

/** The units in which texts are compared, coarse to fine. */
enum Grain {
  PARAGRAPH(10_000),
  SENTENCE(10_000),
  WORD(4_000);

  private final int most;

  Grain(int most) {
    this.most = most;
  }

  /** How many units, of both texts together, are compared at most. */
  int most() {
    return most;
  }

  Grain finer() {
    return values()[ordinal() + 1];
  }

  /** The units of a text, each with the white space that ends it; joined, they are the text. */
  List<String> cut(String text) {
    List<String> units = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || boundary(text, i)) {
        units.add(text.substring(start, i));
        start = i;
      }
    }
    return units;
  }

  /** Whether a unit ends between two characters of the text. */
  private boolean boundary(String text, int i) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i);
    return switch (this) {
      case PARAGRAPH -> before == '\n' && after != '\n' && emptyLineEndsAt(text, i);
      case SENTENCE -> before == '\n' && after != '\n' || before == ' ' && sentenceEndsAt(text, i);
      case WORD -> kind(before) != kind(after) || kind(before) == 'm';
    };
  }

  private static boolean emptyLineEndsAt(String text, int i) {
    int back = i - 2;
    while (back >= 0 && (text.charAt(back) == ' ' || text.charAt(back) == '\r')) {
      back--;
    }
    return back >= 0 && text.charAt(back) == '\n';
  }

  private static boolean sentenceEndsAt(String text, int i) {
    return i >= 2 && text.charAt(i) != ' ' && ".!?:;".indexOf(text.charAt(i - 2)) >= 0;
  }

  /** Space, word or mark. An apostrophe or hyphen belongs to its word; a mark stands alone. */
  private static char kind(char c) {
    if (Character.isWhitespace(c) || c == '\u00A0') {
      return 's';
    }
    boolean mark =
        switch (Character.getType(c)) {
          case Character.SURROGATE, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
              false;
          default -> !Character.isLetterOrDigit(c) && c != '\'' && c != '’' && c != '-';
        };
    return mark ? 'm' : 'w';
  }
}
