package bron.search;

import bron.site.LanguagePages;
import bron.site.Reading;
import bron.text.Carriable;
import bron.web.Content;
import bron.web.Messages;
import io.javalin.http.Context;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** Tells browsers how to search the site (OpenSearch 1.1). */
public final class OpenSearchPages {
  private static final Namespace OPEN_SEARCH =
      Namespace.getNamespace("http://a9.com/-/spec/opensearch/1.1/");

  private static final String TYPE = "application/opensearchdescription+xml";
  private static final int LONGEST_NAME = 16;

  private final LanguagePages languages;
  private final Messages messages;

  /** In those languages. */
  public OpenSearchPages(LanguagePages languages, Messages messages) {
    this.languages = languages;
    this.messages = messages;
  }

  /** {@code GET [/{lang}]/opensearch.xml}. */
  public void show(Context ctx) {
    languages.answer(ctx, this::description);
  }

  private Content description(Reading reading) {
    String search = reading.site().absolute(reading.path(SearchPages.PATH));
    String name = Carriable.text(reading.site().name());
    Element root = new Element("OpenSearchDescription", OPEN_SEARCH);
    root.addContent(element("ShortName", shortened(name)));
    root.addContent(
        element("Description", messages.text(reading.locale(), "search.description", name)));
    root.addContent(url("text/html", "results", search + "?q={searchTerms}"));
    root.addContent(url("application/atom+xml", "results", search + "/atom.xml?q={searchTerms}"));
    root.addContent(url(TYPE, "self", reading.site().absolute(reading.path("/opensearch.xml"))));
    root.addContent(
        element("Image", reading.site().absolute("/favicon.ico"))
            .setAttribute("width", "16")
            .setAttribute("height", "16")
            .setAttribute("type", "image/svg+xml"));
    root.addContent(element("Language", reading.language()));
    root.addContent(element("InputEncoding", "UTF-8"));
    root.addContent(element("OutputEncoding", "UTF-8"));
    Format layout = Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX);
    return Content.of(
        TYPE + "; charset=utf-8", new XMLOutputter(layout).outputString(new Document(root)));
  }

  private static Element element(String name, String text) {
    return new Element(name, OPEN_SEARCH).setText(text);
  }

  private static Element url(String type, String rel, String template) {
    return new Element("Url", OPEN_SEARCH)
        .setAttribute("type", type)
        .setAttribute("rel", rel)
        .setAttribute("template", template);
  }

  /** The standard allows sixteen characters: whole words of the name, if one fits. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int space = name.lastIndexOf(' ', LONGEST_NAME);
    return name.substring(0, space > 0 ? space : LONGEST_NAME).strip();
  }
}
