package bron.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A body as somebody reads it who knows no Markdown: what a part is stands before it in words, what
 * a link leads to behind it. To be compared and read, not to be parsed again.
 */
public final class Readable extends AbstractVisitor {
  private final UnaryOperator<String> word;
  private final List<String> paragraphs = new ArrayList<>();
  private StringBuilder running = new StringBuilder();
  private String before = "";

  private Readable(UnaryOperator<String> word) {
    this.word = word;
  }

  /**
   * Its parts, an empty line between any two.
   *
   * @param word what a part is called: {@code heading}, {@code quote}, {@code picture}, {@code
   *     description}, {@code table}, {@code code}
   */
  public static String of(String markdown, UnaryOperator<String> word) {
    Readable readable = new Readable(word);
    Dialect.parse(markdown).accept(readable);
    return String.join("\n\n", readable.paragraphs);
  }

  private void end() {
    String text = running.toString().strip();
    running = new StringBuilder();
    if (!text.isEmpty()) {
      paragraphs.add(before + text);
      before = "";
    }
  }

  private void say(String what) {
    before += word.apply(what) + ": ";
  }

  @Override
  public void visit(Heading heading) {
    say("heading");
    visitChildren(heading);
    end();
  }

  @Override
  public void visit(Paragraph paragraph) {
    Figure.of(paragraph).ifPresentOrElse(this::figure, () -> visitChildren(paragraph));
    end();
  }

  private void figure(Figure figure) {
    say("picture");
    running.append(figure.image().getDestination());
    part(figure.caption());
    part(figure.credit());
    String alt = PlainText.inline(figure.image());
    part(alt.isEmpty() ? "" : word.apply("description") + ": " + alt);
  }

  private void part(String text) {
    running.append(text.isEmpty() ? "" : " · " + text);
  }

  @Override
  public void visit(BlockQuote quote) {
    for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
      say("quote");
      child.accept(this);
      before = "";
    }
  }

  @Override
  public void visit(BulletList list) {
    items(list, item -> "– ");
  }

  @Override
  public void visit(OrderedList list) {
    int[] number = {list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber()};
    items(list, item -> number[0]++ + ". ");
  }

  private void items(Node list, UnaryOperator<String> mark) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      before += mark.apply("");
      item.accept(this);
      before = "";
    }
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  private void code(String literal) {
    say("code");
    running.append(literal.replaceAll("\n{2,}", "\n"));
    end();
  }

  @Override
  public void visit(HtmlBlock typed) {
    running.append(typed.getLiteral());
    end();
  }

  @Override
  public void visit(ThematicBreak line) {
    running.append("———");
    end();
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof FootnoteDefinition note) {
      before += "[" + note.getLabel() + "] ";
    }
    visitChildren(block);
    before = "";
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof FootnoteReference reference) {
      running.append('[').append(reference.getLabel()).append(']');
      return;
    }
    if (node instanceof TableHead) {
      say("table");
    }
    visitChildren(node);
    if (node instanceof TableCell && node.getNext() != null) {
      running.append(" | ");
    } else if (node instanceof TableRow) {
      end();
    }
  }

  @Override
  public void visit(Link link) {
    int start = running.length();
    visitChildren(link);
    String text = running.substring(start);
    if (!text.equals(link.getDestination())) {
      running.append(" (").append(link.getDestination()).append(')');
    }
  }

  @Override
  public void visit(Image image) {
    running.append('[').append(word.apply("picture")).append(": ");
    running.append(PlainText.inline(image)).append(']');
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
