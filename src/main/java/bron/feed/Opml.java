package bron.feed;

import bron.site.Reading;
import bron.text.Carriable;
import bron.web.Messages;
import org.jdom2.Document;
import org.jdom2.Element;

/** Writes the list of feeds as OPML 2.0, which feed readers take in at once. */
final class Opml {
  private Opml() {}

  /** The bytes of the file. */
  static byte[] bytes(Reading reading, FeedIndex index, Messages messages) {
    Element root = new Element("opml").setAttribute("version", "2.0");
    Element head = new Element("head");
    head.addContent(new Element("title").setText(Carriable.text(reading.site().name())));
    head.addContent(new Element("docs").setText("http://opml.org/spec2.opml"));
    Element body = new Element("body");
    for (FeedIndex.Group group : index.groups()) {
      Element outline = outline(messages.text(reading.locale(), group.key()));
      group.feeds().forEach(feed -> outline.addContent(feed(reading, feed)));
      group
          .more()
          .ifPresent(
              path ->
                  outline.addContent(
                      outline(messages.text(reading.locale(), "feeds.more"))
                          .setAttribute("type", "link")
                          .setAttribute("url", reading.site().absolute(path))));
      body.addContent(outline);
    }
    return FeedXml.bytes(new Document(root.addContent(head).addContent(body)));
  }

  private static Element feed(Reading reading, FeedIndex.Feed feed) {
    return outline(feed.name())
        .setAttribute("type", "rss")
        .setAttribute("xmlUrl", feed.address(Format.ATOM.file()))
        .setAttribute("htmlUrl", reading.site().absolute(feed.page()));
  }

  private static Element outline(String text) {
    String carriable = Carriable.text(text);
    return new Element("outline").setAttribute("text", carriable).setAttribute("title", carriable);
  }
}
