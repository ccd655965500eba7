package bron.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects what a reader reads from a parsed text. */
final class PlainText extends AbstractVisitor {

  private final List<String> paragraphs = new ArrayList<>();
  private StringBuilder running = new StringBuilder();

  private PlainText() {}

  static String of(Node document) {
    PlainText text = new PlainText();
    document.accept(text);
    return text.paragraphs.stream().collect(Collectors.joining("\n\n"));
  }

  /** The text of what stands inside a heading, a link or the alternative text of a picture. */
  static String inline(Node parent) {
    PlainText text = new PlainText();
    text.visitChildren(parent);
    return text.running.toString();
  }

  static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        inWord = true;
        words++;
      }
    }
    return words;
  }

  private void end() {
    String paragraph = running.toString().strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    running = new StringBuilder();
  }

  @Override
  public void visit(Paragraph paragraph) {
    Figure.of(paragraph)
        .ifPresentOrElse(
            figure -> running.append(figure.caption()), () -> visitChildren(paragraph));
    end();
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    end();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    running.append(code.getLiteral());
    end();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    running.append(code.getLiteral());
    end();
  }

  @Override
  public void visit(HtmlBlock typed) {
    running.append(typed.getLiteral());
    end();
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof FootnoteReference) {
      return;
    }
    visitChildren(node);
    if (node instanceof TableCell) {
      running.append(' ');
    } else if (node instanceof TableRow) {
      end();
    }
  }

  @Override
  public void visit(Text text) {
    running.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    running.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline typed) {
    running.append(typed.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak end) {
    running.append(' ');
  }

  @Override
  public void visit(HardLineBreak end) {
    running.append('\n');
  }
}
