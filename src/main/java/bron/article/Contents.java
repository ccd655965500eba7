package bron.article;

import bron.text.Outline;
import java.util.ArrayList;
import java.util.List;

/** The table of contents of a long article. */
final class Contents {
  /** An article with fewer words is seen through without one. */
  static final int LONG_WORDS = 1_200;

  /** With fewer parts there is nothing to choose from. */
  static final int FEWEST_PARTS = 3;

  private Contents() {}

  /**
   * The headings of the highest level that the text has, each with those of lower levels below it;
   * empty for a text that is short or has few of them.
   */
  static List<AroundView.Chapter> of(Outline outline) {
    int top = outline.parts().stream().mapToInt(Outline.Part::level).min().orElse(0);
    List<AroundView.Chapter> chapters = new ArrayList<>();
    for (Outline.Part part : outline.parts()) {
      if (part.level() == top) {
        chapters.add(new AroundView.Chapter(part.id(), part.text(), new ArrayList<>()));
      } else if (!chapters.isEmpty()) {
        chapters.getLast().parts().add(new AroundView.Chapter(part.id(), part.text(), List.of()));
      }
    }
    boolean worthIt = outline.words() >= LONG_WORDS && chapters.size() >= FEWEST_PARTS;
    return worthIt ? List.copyOf(chapters) : List.of();
  }
}
