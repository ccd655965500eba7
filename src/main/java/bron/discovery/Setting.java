package bron.discovery;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * A text set in lines of one size.
 *
 * @param lines from the top
 * @param leading from one baseline to the next, in pixels
 * @param broken whether a line ends inside a word
 */
record Setting(List<TextLayout> lines, float leading, boolean broken) {
  private static final FontRenderContext PRINT = new FontRenderContext(null, true, true);
  private static final float SMALLEST = 40;
  private static final float STEP = 4;
  private static final float LEADING = 1.16f;
  private static final float NARROWEST = 0.55f;

  /**
   * Sets a text as large as fits, from {@code size} down; what fits in no size ends in an ellipsis.
   * The lines are as even as they can be without becoming more.
   */
  static Setting fit(
      ShareFonts fonts, String text, float size, int width, int height, boolean rightToLeft) {
    for (float tried = size; tried >= SMALLEST; tried -= STEP) {
      Setting set = set(fonts, text, tried, width, rightToLeft);
      if (set.lines().size() * set.leading() <= height && !set.broken()) {
        return set.even(fonts, text, tried, width, rightToLeft);
      }
    }
    int room = Math.max(1, (int) (height / (SMALLEST * LEADING)));
    String shorter = text;
    Setting set = set(fonts, shorter, SMALLEST, width, rightToLeft);
    while (set.lines().size() > room) {
      shorter = shorter.substring(0, Math.max(1, shorter.length() - 10)).strip();
      set = set(fonts, shorter + "…", SMALLEST, width, rightToLeft);
    }
    return set;
  }

  /** One line, as large as fits from {@code size} down. */
  static TextLayout line(
      ShareFonts fonts, String text, float size, int width, boolean rightToLeft) {
    TextLayout line = new TextLayout(fonts.set(text, size, rightToLeft).getIterator(), PRINT);
    return line.getAdvance() <= width || size <= SMALLEST / 2
        ? line
        : line(fonts, text, size - 2, width, rightToLeft);
  }

  private static Setting set(
      ShareFonts fonts, String text, float size, float width, boolean rightToLeft) {
    LineBreakMeasurer measure =
        new LineBreakMeasurer(fonts.set(text, size, rightToLeft).getIterator(), PRINT);
    List<TextLayout> lines = new ArrayList<>();
    boolean broken = false;
    while (measure.getPosition() < text.length()) {
      lines.add(measure.nextLayout(width));
      broken |= insideWord(text, measure.getPosition());
    }
    return new Setting(lines, size * LEADING, broken);
  }

  private static boolean insideWord(String text, int place) {
    return place < text.length()
        && Character.isLetterOrDigit(text.charAt(place - 1))
        && Character.isLetterOrDigit(text.charAt(place));
  }

  private Setting even(ShareFonts fonts, String text, float size, int width, boolean rightToLeft) {
    Setting best = this;
    for (float narrower = width; narrower > width * NARROWEST; narrower -= width / 40f) {
      Setting tried = set(fonts, text, size, narrower, rightToLeft);
      if (tried.broken() || tried.lines().size() > lines.size()) {
        return best;
      }
      best = tried;
    }
    return best;
  }
}
