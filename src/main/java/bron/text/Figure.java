package bron.text;

import java.util.Optional;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;

/**
 * A picture that is a paragraph by itself. Its title is "Caption | Credit", cut at the last bar
 * between spaces; either part may be empty.
 */
record Figure(Image image, String caption, String credit) {

  static Optional<Figure> of(Paragraph paragraph) {
    if (!(paragraph.getFirstChild() instanceof Image image) || image.getNext() != null) {
      return Optional.empty();
    }
    return Optional.of(of(image));
  }

  /** A picture with what its title says. */
  static Figure of(Image image) {
    String title = image.getTitle() == null ? "" : image.getTitle();
    // With spaces around it, a bar at either end of the title counts as well.
    String padded = " " + title + " ";
    int bar = padded.lastIndexOf(" | ");
    return bar < 0
        ? new Figure(image, title.strip(), "")
        : new Figure(image, padded.substring(0, bar).strip(), padded.substring(bar + 3).strip());
  }

  boolean hasCaption() {
    return !caption.isEmpty() || !credit.isEmpty();
  }
}
