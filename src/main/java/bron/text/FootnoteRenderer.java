package bron.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders references as raised numbers, and the notes as a list at the end of the text. */
final class FootnoteRenderer implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Markdown.Labels labels;
  private Footnotes footnotes = new Footnotes(new Paragraph());

  FootnoteRenderer(HtmlNodeRendererContext context, Markdown.Labels labels) {
    this.context = context;
    this.html = context.getWriter();
    this.labels = labels;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FootnoteReference.class, FootnoteDefinition.class);
  }

  @Override
  public void beforeRoot(Node document) {
    footnotes = new Footnotes(document);
  }

  @Override
  public void render(Node node) {
    // Definitions are rendered after everything else, wherever they stand.
    footnotes.use(node).ifPresent(this::reference);
  }

  private void reference(Footnotes.Use use) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("href", "#fn-" + use.number());
    attributes.put("id", use.id());
    html.tag("sup", Map.of("class", "footnote-ref"));
    html.tag("a", attributes);
    html.text(String.valueOf(use.number()));
    html.tag("/a");
    html.tag("/sup");
  }

  @Override
  public void afterRoot(Node document) {
    if (footnotes.notes().isEmpty()) {
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "footnotes");
    attributes.put("aria-label", labels.footnotes());
    html.line();
    html.tag("section", attributes);
    html.tag("ol");
    footnotes.notes().forEach(this::note);
    html.tag("/ol");
    html.tag("/section");
    html.line();
  }

  private void note(FootnoteDefinition note) {
    html.tag("li", Map.of("id", "fn-" + footnotes.uses(note).getFirst().number()));
    Node last = note.getLastChild();
    for (Node part = note.getFirstChild(); part != null; part = part.getNext()) {
      if (part == last && plain(part)) {
        paragraphWithWaysBack((Paragraph) part, note);
        last = null;
      } else {
        context.render(part);
      }
    }
    if (last != null || note.getFirstChild() == null) {
      html.tag("p");
      waysBack(note);
      html.tag("/p");
    }
    html.tag("/li");
  }

  private static boolean plain(Node part) {
    return part instanceof Paragraph paragraph && Figure.of(paragraph).isEmpty();
  }

  private void paragraphWithWaysBack(Paragraph paragraph, FootnoteDefinition note) {
    html.tag("p");
    for (Node inline = paragraph.getFirstChild(); inline != null; inline = inline.getNext()) {
      context.render(inline);
    }
    html.text(" ");
    waysBack(note);
    html.tag("/p");
  }

  private void waysBack(FootnoteDefinition note) {
    for (Footnotes.Use use : footnotes.uses(note)) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("href", "#" + use.id());
      attributes.put("class", "footnote-backref");
      attributes.put(
          "aria-label", labels.backToText() + " " + use.id().substring("fnref-".length()));
      html.text(use.turn() == 1 ? "" : " ");
      html.tag("a", attributes);
      html.text("↩");
      html.tag("/a");
    }
  }
}
