package bron.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Puts each table in a group that scrolls by itself and that the keyboard reaches. A group and not
 * a region: those are landmarks, and each would need a name of its own.
 */
record TableRenderer(HtmlNodeRendererContext context, String label) implements NodeRenderer {

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(TableBlock.class);
  }

  @Override
  public void render(Node table) {
    HtmlWriter html = context.getWriter();
    Map<String, String> region = new LinkedHashMap<>();
    region.put("class", "table");
    region.put("role", "group");
    region.put("tabindex", "0");
    region.put("aria-label", label);
    html.line();
    html.tag("div", region);
    html.tag("table");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      context.render(part);
    }
    html.tag("/table");
    html.tag("/div");
    html.line();
  }

  /**
   * Turns the alignment of cells into the classes {@code align-left}, {@code align-center} and
   * {@code align-right}; away from the site, which has the stylesheet, it stays an attribute.
   */
  static AttributeProvider alignment(Addresses addresses) {
    return (node, tag, attributes) -> {
      if (node instanceof TableCell && !addresses.absolute()) {
        String align = attributes.remove("align");
        if (align != null) {
          attributes.put("class", "align-" + align);
        }
      }
    };
  }
}
