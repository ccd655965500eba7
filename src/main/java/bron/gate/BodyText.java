package bron.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a body, cut where its blocks end; code is no text. */
final class BodyText implements NodeVisitor {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "td",
          "th",
          "tr",
          "table",
          "thead",
          "tbody",
          "div",
          "section",
          "figure",
          "figcaption",
          "blockquote",
          "pre",
          "hr");

  private final List<Stretch> all = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String heading = "";
  private int code;
  private int quotations;

  private BodyText() {}

  static List<Stretch> of(Element body) {
    BodyText reading = new BodyText();
    body.traverse(reading);
    reading.end(Part.BODY, false);
    return reading.all;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(code > 0 ? " " : words.getWholeText());
    } else if (node instanceof Element element) {
      begin(element);
    }
  }

  private void begin(Element element) {
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      end(Part.BODY, false);
    }
    switch (name) {
      case "code" -> code++;
      case "blockquote" -> quotations++;
      case "img" -> add(Part.DESCRIPTION, element.attr("alt"), false);
      case "br" -> text.append(' ');
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    boolean title = name.matches("h[1-6]");
    if (title) {
      heading = element.text();
    }
    if (BLOCKS.contains(name)) {
      end(name.equals("figcaption") ? Part.CAPTION : Part.BODY, title);
    }
    switch (name) {
      case "code" -> code--;
      case "blockquote" -> quotations--;
      default -> {}
    }
  }

  private void end(Part part, boolean title) {
    add(part, text.toString(), title);
    text.setLength(0);
  }

  private void add(Part part, String words, boolean title) {
    String said = words.replaceAll("\\s+", " ").strip();
    if (!said.isEmpty()) {
      all.add(new Stretch(part, title ? "" : heading, said, title, quotations > 0));
    }
  }
}
