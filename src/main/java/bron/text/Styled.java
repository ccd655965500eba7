package bron.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text as a reader sees it, with the style of each of its characters.
 *
 * @param text without any mark of Markdown
 * @param styles the styles of a character as bits, by the ordinals of {@link Style}; as long as the
 *     text
 */
record Styled(String text, List<Integer> styles) {

  /** What a character can be besides itself. */
  enum Style {
    BOLD,
    ITALIC,
    STRUCK,
    CODE,
    LINK,
    /** No word of the text: where a link leads. */
    ADDRESS;

    int bit() {
      return 1 << ordinal();
    }
  }

  Styled {
    styles = List.copyOf(styles);
  }

  /** Text without any style. */
  static Styled plain(String text) {
    Integer[] none = new Integer[text.length()];
    Arrays.fill(none, 0);
    return new Styled(text, List.of(none));
  }

  /** The same without white space around it. */
  Styled strip() {
    int start = text.length() - text.stripLeading().length();
    int end = Math.max(start, text.stripTrailing().length());
    return new Styled(text.substring(start, end), styles.subList(start, end));
  }

  /** Puts one together. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> styles = new ArrayList<>();

    void append(String more, int style) {
      text.append(more);
      for (int i = 0; i < more.length(); i++) {
        styles.add(style);
      }
    }

    Styled take() {
      Styled taken = new Styled(text.toString(), styles).strip();
      text.setLength(0);
      styles.clear();
      return taken;
    }
  }
}
