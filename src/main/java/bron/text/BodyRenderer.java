package bron.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what the body dialect does otherwise than CommonMark; made anew for each rendering. */
final class BodyRenderer extends CoreHtmlNodeRenderer {

  private final HtmlWriter html;
  private final PictureRenderer pictures;
  private final Addresses addresses;
  private final HeadingMarks marks = new HeadingMarks();

  BodyRenderer(HtmlNodeRendererContext context, PictureRenderer pictures, Addresses addresses) {
    super(context);
    this.html = context.getWriter();
    this.pictures = pictures;
    this.addresses = addresses;
  }

  @Override
  public void visit(Heading heading) {
    String tag = "h" + marks.level(heading.getLevel());
    html.line();
    html.tag(tag, Map.of("id", marks.id(PlainText.inline(heading))));
    visitChildren(heading);
    html.tag("/" + tag);
    html.line();
  }

  @Override
  public void visit(Paragraph paragraph) {
    Optional<Figure> figure = Figure.of(paragraph);
    Optional<Card> card =
        paragraph.getParent() instanceof Document ? Card.of(paragraph) : Optional.empty();
    Optional<Still> still =
        paragraph.getParent() instanceof Document && !addresses.absolute()
            ? Still.of(paragraph)
            : Optional.empty();
    if (figure.isPresent()) {
      figure(figure.get());
    } else if (still.isPresent()) {
      still(still.get());
    } else if (card.isPresent()) {
      card(card.get());
    } else {
      super.visit(paragraph);
    }
  }

  private void figure(Figure figure) {
    html.line();
    html.tag("figure", Map.of("class", "picture"));
    pictures.render(figure.image(), false);
    caption(figure);
    html.tag("/figure");
    html.line();
  }

  private void caption(Figure figure) {
    if (figure.hasCaption()) {
      html.tag("figcaption");
      html.text(figure.caption());
      if (!figure.credit().isEmpty()) {
        html.text(figure.caption().isEmpty() ? "" : " ");
        html.tag("span", Map.of("class", "credit"));
        html.text(figure.credit());
        html.tag("/span");
      }
      html.tag("/figcaption");
    }
  }

  /** What can be shown in a frame is a link until somebody asks for it. */
  private void still(Still still) {
    html.line();
    html.tag("figure", Map.of("class", "embed"));
    html.tag("a", Map.of("href", context.encodeUrl(still.card().address())));
    still.picture().ifPresent(figure -> pictures.render(figure.image(), false));
    words(still.card());
    html.tag("/a");
    still.picture().ifPresent(this::caption);
    html.tag("/figure");
    html.line();
  }

  private void card(Card card) {
    html.line();
    html.tag("p", Map.of("class", "card"));
    html.tag("a", Map.of("href", context.encodeUrl(card.address())));
    words(card);
    html.tag("/a");
    html.tag("/p");
    html.line();
  }

  private void words(Card card) {
    html.tag("span", Map.of("class", "card-host"));
    html.text(card.host());
    html.tag("/span");
    if (!card.path().isEmpty()) {
      html.text(" ");
      html.tag("span", Map.of("class", "card-path"));
      html.text(card.path());
      html.tag("/span");
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    Optional<Paragraph> attribution = Quotation.attribution(quote);
    if (attribution.isEmpty()) {
      super.visit(quote);
      return;
    }
    attribution.get().unlink();
    html.line();
    html.tag("figure", Map.of("class", "quotation"));
    super.visit(quote);
    html.tag("figcaption");
    visitChildren(attribution.get());
    html.tag("/figcaption");
    html.tag("/figure");
    html.line();
  }

  @Override
  public void visit(Link link) {
    Optional<String> address = addresses.link(link.getDestination());
    if (address.isEmpty()) {
      visitChildren(link);
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("href", context.encodeUrl(address.get()));
    if (link.getTitle() != null) {
      attributes.put("title", link.getTitle());
    }
    html.tag("a", attributes);
    visitChildren(link);
    html.tag("/a");
  }

  @Override
  public void visit(Image image) {
    pictures.render(image, true);
  }
}
