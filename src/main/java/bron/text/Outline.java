package bron.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * How long a text is and what it is divided into.
 *
 * @param words as {@link Markdown#wordCount} counts them
 * @param parts its headings in order, save those inside quotations, lists and footnotes
 */
public record Outline(int words, List<Part> parts) {

  /**
   * A heading.
   *
   * @param level 2 to 4, as the rendered heading has it
   * @param id the rendered heading's
   * @param text without marks; not blank
   */
  public record Part(int level, String id, String text) {}

  /** The outline of a text in the body dialect. */
  public static Outline of(String markdown) {
    Node document = Dialect.parse(markdown);
    Headings headings = new Headings();
    document.accept(headings);
    return new Outline(PlainText.words(PlainText.of(document)), List.copyOf(headings.parts));
  }

  /** Gives every heading its marks in the order in which {@link BodyRenderer} does. */
  private static final class Headings extends AbstractVisitor {
    private final HeadingMarks marks = new HeadingMarks();
    private final List<Part> parts = new ArrayList<>();

    @Override
    public void visit(Heading heading) {
      String text = PlainText.inline(heading);
      String id = marks.id(text);
      int level = marks.level(heading.getLevel());
      if (heading.getParent() instanceof Document && !text.isBlank()) {
        parts.add(new Part(level, id, text.strip()));
      }
    }

    @Override
    public void visit(CustomBlock block) {
      // Footnotes are rendered after everything else: their headings take the ids that are left.
      if (!(block instanceof FootnoteDefinition)) {
        visitChildren(block);
      }
    }
  }
}
