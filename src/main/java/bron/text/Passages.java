package bron.text;

import bron.text.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
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
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Takes a body apart into what a reader sees of it, for people who do not know Markdown. */
final class Passages extends AbstractVisitor {
  private final List<Passage> found = new ArrayList<>();
  private final Styled.Builder running = new Styled.Builder();
  private Kind kind = Kind.PARAGRAPH;
  private int style;

  private Passages() {}

  /** The passages in reading order. */
  static List<Passage> of(String markdown) {
    Passages passages = new Passages();
    Dialect.parse(markdown).accept(passages);
    return List.copyOf(passages.found);
  }

  private void end(Kind as) {
    Styled text = running.take();
    if (!text.text().isEmpty()) {
      found.add(new Passage(as, text));
    }
  }

  private void add(Kind as, String text) {
    running.append(text, 0);
    end(as);
  }

  private void within(Kind as, Node node) {
    Kind outer = kind;
    kind = as;
    visitChildren(node);
    kind = outer;
  }

  private void styled(Styled.Style as, Node node) {
    int outer = style;
    style |= as.bit();
    visitChildren(node);
    style = outer;
  }

  @Override
  public void visit(Paragraph paragraph) {
    Figure.of(paragraph).ifPresentOrElse(this::figure, () -> words(paragraph));
  }

  private void figure(Figure figure) {
    add(Kind.PICTURE, figure.image().getDestination());
    add(Kind.ALT, PlainText.inline(figure.image()));
    add(Kind.CAPTION, figure.caption());
    add(Kind.CREDIT, figure.credit());
  }

  private void words(Paragraph paragraph) {
    boolean alone = paragraph.getFirstChild() == paragraph.getLastChild();
    if (alone
        && paragraph.getFirstChild() instanceof Link link
        && PlainText.inline(link).equals(link.getDestination())) {
      add(Embed.of(link.getDestination()).isPresent() ? Kind.EMBED : kind, link.getDestination());
      return;
    }
    visitChildren(paragraph);
    end(kind);
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    end(
        switch (heading.getLevel()) {
          case 1 -> Kind.TITLE;
          case 2 -> Kind.HEADING;
          default -> Kind.SUBHEADING;
        });
  }

  @Override
  public void visit(BlockQuote quote) {
    within(Kind.QUOTE, quote);
  }

  @Override
  public void visit(ListItem item) {
    within(item.getParent() instanceof OrderedList ? Kind.NUMBERED : Kind.BULLET, item);
  }

  @Override
  public void visit(ThematicBreak line) {
    found.add(new Passage(Kind.RULE, Styled.plain("")));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    add(Kind.CODE, code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    add(Kind.CODE, code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock typed) {
    add(kind, typed.getLiteral());
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof FootnoteDefinition) {
      within(Kind.FOOTNOTE, block);
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    switch (node) {
      case FootnoteReference note -> running.append("[" + note.getLabel() + "]", style);
      case Strikethrough struck -> styled(Styled.Style.STRUCK, struck);
      case TableRow row -> {
        visitChildren(row);
        end(Kind.TABLE);
      }
      case TableCell cell -> {
        visitChildren(cell);
        running.append(cell.getNext() == null ? "" : " | ", 0);
      }
      default -> visitChildren(node);
    }
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled(Styled.Style.ITALIC, emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styled(Styled.Style.BOLD, strong);
  }

  @Override
  public void visit(Link link) {
    styled(Styled.Style.LINK, link);
    if (!PlainText.inline(link).equals(link.getDestination())) {
      running.append(" (" + link.getDestination() + ")", Styled.Style.ADDRESS.bit());
    }
  }

  @Override
  public void visit(Image image) {
    String shown = PlainText.inline(image) + " (" + image.getDestination() + ")";
    running.append(shown, Styled.Style.ADDRESS.bit());
  }

  @Override
  public void visit(Text text) {
    running.append(text.getLiteral(), style);
  }

  @Override
  public void visit(Code code) {
    running.append(code.getLiteral(), style | Styled.Style.CODE.bit());
  }

  @Override
  public void visit(HtmlInline typed) {
    running.append(typed.getLiteral(), style);
  }

  @Override
  public void visit(SoftLineBreak end) {
    running.append(" ", style);
  }

  @Override
  public void visit(HardLineBreak end) {
    running.append("\n", style);
  }
}
