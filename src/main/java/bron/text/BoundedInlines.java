package bron.text;

import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads the marks inside a paragraph, unless they are so many that they could exhaust the stack or
 * the reader's patience: then the paragraph is text, as typed.
 */
record BoundedInlines(InlineParser inlines) implements InlineParser {

  private static final String NESTING = "*_~[]<`";

  @Override
  public void parse(SourceLines lines, Node block) {
    if (marks(lines) <= Dialect.MAX_MARKS) {
      inlines.parse(lines, block);
      return;
    }
    for (SourceLine line : lines.getLines()) {
      if (block.getFirstChild() != null) {
        block.appendChild(new SoftLineBreak());
      }
      block.appendChild(new Text(line.getContent().toString()));
    }
  }

  private static long marks(SourceLines lines) {
    return lines.getLines().stream()
        .mapToLong(line -> line.getContent().chars().filter(c -> NESTING.indexOf(c) >= 0).count())
        .sum();
  }
}
