package bron.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The addresses of the pictures that a body names, and other ones in their place. */
public final class PictureAddresses {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(Dialect.EXTENSIONS)
          .maxOpenBlockParsers(Dialect.MAX_OPEN_BLOCKS)
          .inlineParserFactory(
              context -> new BoundedInlines(new org.commonmark.internal.InlineParserImpl(context)))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private PictureAddresses() {}

  /** Every picture's address, in the order of the text, as Markdown understands what was typed. */
  public static List<String> of(String markdown) {
    return images(markdown).stream().map(Image::getDestination).toList();
  }

  /**
   * The text with other addresses and not one other character changed. A picture that is written by
   * reference ({@code ![alt][label]}) keeps its address.
   */
  public static String replace(String markdown, UnaryOperator<String> replacement) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Image image : images(markdown)) {
      int start = addressStart(markdown, image);
      String address = replacement.apply(image.getDestination());
      if (start >= copied && start > 0 && !address.equals(image.getDestination())) {
        text.append(markdown, copied, start).append(address);
        copied = addressEnd(markdown, start);
      }
    }
    return text.append(markdown, copied, markdown.length()).toString();
  }

  /**
   * A picture of a body with what is said of it.
   *
   * @param address as Markdown understands what was typed
   * @param alt what stands for it; may be empty
   * @param caption below it; may be empty
   * @param credit who made it; may be empty
   */
  public record Described(String address, String alt, String caption, String credit) {}

  /** The pictures that are figures, in the order of the text. */
  public static List<Described> figures(String markdown) {
    return images(markdown).stream()
        .filter(image -> image.getParent() instanceof Paragraph)
        .flatMap(image -> Figure.of((Paragraph) image.getParent()).stream())
        .map(
            figure ->
                new Described(
                    figure.image().getDestination(),
                    PlainText.inline(figure.image()),
                    figure.caption(),
                    figure.credit()))
        .toList();
  }

  private static List<Image> images(String markdown) {
    List<Image> images = new ArrayList<>();
    if (!markdown.contains("![")) {
      return images;
    }
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                images.add(image);
                visitChildren(image);
              }
            });
    return images;
  }

  /** Where the address begins, after what is shown instead of the picture; 0 where it does not. */
  private static int addressStart(String markdown, Image image) {
    Node last = image.getLastChild();
    int at = last == null ? start(image) + 2 : end(last);
    if (!markdown.startsWith("](", at)) {
      return 0;
    }
    at += 2;
    while (at < markdown.length() && Character.isWhitespace(markdown.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int addressEnd(String markdown, int start) {
    if (markdown.charAt(start) == '<') {
      return markdown.indexOf('>', start) + 1;
    }
    int open = 0;
    int at = start;
    while (!Character.isWhitespace(markdown.charAt(at))
        && (open > 0 || markdown.charAt(at) != ')')) {
      char c = markdown.charAt(at);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      at += c == '\\' ? 2 : 1;
    }
    return at;
  }

  private static int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? -2 : spans.getFirst().getInputIndex();
  }

  private static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getLast().getInputIndex() + spans.getLast().getLength();
  }
}
