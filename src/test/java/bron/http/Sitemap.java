package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A sitemap as a search engine reads it: by the rules of the protocol and its schemas. */
record Sitemap(String root, List<Entry> entries) {
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final List<String> ORDER = List.of("loc", "lastmod", "link", "news");

  /** An address, when it changed, its alternates by language, and what news says of it. */
  record Entry(
      String address,
      Optional<OffsetDateTime> changed,
      Map<String, String> alternates,
      Map<String, String> news) {}

  /** The sitemap at that path; anything that breaks a rule is an error. */
  static Sitemap read(Visitor visitor, String path) {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/xml");
    assertThat(answer.body().length()).isLessThan(50 * 1024 * 1024);
    Element root = parse(answer.body());
    assertThat(root.getNamespaceURI()).isEqualTo(SITEMAP);
    List<Entry> entries = children(root).stream().map(each -> entry(root, each)).toList();
    assertThat(entries).hasSizeLessThanOrEqualTo(50_000);
    assertThat(entries.stream().map(Entry::address)).doesNotHaveDuplicates();
    return new Sitemap(root.getLocalName(), entries);
  }

  private static Element parse(String body) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(body)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(body, e);
    }
  }

  private static Entry entry(Element root, Element entry) {
    boolean index = root.getLocalName().equals("sitemapindex");
    assertThat(entry.getLocalName()).isEqualTo(index ? "sitemap" : "url");
    String address = "";
    Optional<OffsetDateTime> changed = Optional.empty();
    Map<String, String> alternates = new LinkedHashMap<>();
    Map<String, String> news = new LinkedHashMap<>();
    int place = 0;
    for (Element part : children(entry)) {
      int own = ORDER.indexOf(part.getLocalName());
      assertThat(own).as(part.getLocalName()).isGreaterThanOrEqualTo(place);
      place = own;
      switch (part.getLocalName()) {
        case "loc" -> address = part.getTextContent();
        case "lastmod" -> changed = Optional.of(OffsetDateTime.parse(part.getTextContent()));
        case "link" -> alternate(part, alternates);
        default -> news(part, news);
      }
    }
    assertThat(address).hasSizeBetween(12, 2048);
    assertThat(URI.create(address).isAbsolute()).isTrue();
    return new Entry(address, changed, alternates, news);
  }

  private static void alternate(Element link, Map<String, String> alternates) {
    assertThat(link.getNamespaceURI()).isEqualTo(XHTML);
    assertThat(link.getAttribute("rel")).isEqualTo("alternate");
    assertThat(alternates.put(link.getAttribute("hreflang"), link.getAttribute("href"))).isNull();
  }

  private static void news(Element part, Map<String, String> news) {
    assertThat(part.getNamespaceURI()).isEqualTo(NEWS);
    for (Element child : children(part)) {
      assertThat(child.getNamespaceURI()).isEqualTo(NEWS);
      if (child.getLocalName().equals("publication")) {
        news(child, news);
      } else {
        news.put(child.getLocalName(), child.getTextContent());
      }
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      } else {
        assertThat(n.getTextContent()).isBlank();
      }
    }
    return children;
  }

  /** Its addresses without the site's own beginning. */
  List<String> paths() {
    return entries.stream().map(e -> e.address().replace("http://bron.example", "")).toList();
  }

  /** When that path last changed. */
  String changed(String path) {
    return entries.stream()
        .filter(e -> e.address().equals("http://bron.example" + path))
        .findFirst()
        .orElseThrow()
        .changed()
        .orElseThrow()
        .toString();
  }
}
