package bron.sitemap;

import bron.text.Carriable;
import bron.web.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a sitemap, one entry after the other. */
final class SitemapXml {
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;
  private final ZoneId zone;

  /**
   * Begins one.
   *
   * @param root {@code urlset} or {@code sitemapindex}
   * @param zone of its dates
   */
  SitemapXml(String root, ZoneId zone) {
    this.zone = zone;
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(SITEMAP);
      if (root.equals("urlset")) {
        xml.writeNamespace("xhtml", XHTML);
        xml.writeNamespace("news", NEWS);
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins an entry: {@code url} or {@code sitemap}. */
  SitemapXml begin(String entry, String address) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(entry);
          text("loc", address);
        });
  }

  /** When it last changed in a way that matters. */
  SitemapXml changed(Instant at) {
    return write(() -> text("lastmod", date(at)));
  }

  /** The same page in every language that has it; nothing where that is this one alone. */
  SitemapXml alternates(List<Frame.Alternate> pages) {
    return write(
        () -> {
          for (Frame.Alternate page : pages.size() > 1 ? pages : List.<Frame.Alternate>of()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", page.hreflang());
            xml.writeAttribute("href", page.address());
          }
        });
  }

  /** What Google News wants to know. */
  SitemapXml news(String publication, String language, Instant at, String title) {
    return write(
        () -> {
          xml.writeStartElement("news", "news", NEWS);
          xml.writeStartElement("news", "publication", NEWS);
          text("news", "name", publication);
          text("news", "language", language);
          xml.writeEndElement();
          text("news", "publication_date", date(at));
          text("news", "title", title);
          xml.writeEndElement();
        });
  }

  /** Ends an entry. */
  void end() {
    write(xml::writeEndElement);
  }

  /** The whole, in UTF-8. */
  byte[] bytes() {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndElement();
          xml.writeEndDocument();
          xml.flush();
        });
    bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private String date(Instant at) {
    return DATE.format(at.atZone(zone));
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void text(String prefix, String name, String text) throws XMLStreamException {
    xml.writeStartElement(prefix, name, NEWS);
    xml.writeCharacters(Carriable.text(text));
    xml.writeEndElement();
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws XMLStreamException;
  }

  private SitemapXml write(Writing part) {
    try {
      part.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
