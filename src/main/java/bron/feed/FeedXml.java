package bron.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** Lets ROME make the tree of a feed, and writes it as UTF-8: the same tree, the same bytes. */
final class FeedXml {
  private static final Format LAYOUT =
      Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX).setEncoding("UTF-8");

  private FeedXml() {}

  /**
   * The bytes of a feed.
   *
   * @param finish adds to the root what ROME has no place for
   */
  static byte[] bytes(WireFeed feed, Consumer<Element> finish) {
    try {
      Document document = new WireFeedOutput().outputJDom(feed);
      finish.accept(document.getRootElement());
      return bytes(document);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed lacks what its format demands", e);
    }
  }

  /** The bytes of a document. */
  static byte[] bytes(Document document) {
    return new XMLOutputter(LAYOUT).outputString(document).getBytes(StandardCharsets.UTF_8);
  }

  /** An element with a text, for ROME's lists of foreign markup. */
  static Element element(String name, Namespace namespace, String text) {
    return new Element(name, namespace).setText(text);
  }

  /** Says what language an element is in (XML 1.0, section 2.12). */
  static void language(Element element, String language) {
    element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
  }
}
