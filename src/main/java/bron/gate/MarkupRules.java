package bron.gate;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** What is wrong with the parts of a body: its headings, pictures, links, paragraphs, lists. */
final class MarkupRules {
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private final String language;
  private final Element body;
  private final List<Finding> found = new ArrayList<>();
  private String heading = "";
  private int level = 1;
  private String last = "";

  MarkupRules(String language, Element body) {
    this.language = language;
    this.body = body;
  }

  /** In the order of the text. */
  List<Finding> findings() {
    for (Element element : body.getAllElements()) {
      switch (element.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
        case "img" -> PictureRules.check(element, empty()).ifPresent(found::add);
        case "a" -> LinkRules.check(language, element, heading).ifPresent(found::add);
        case "p", "li" -> part(element);
        default -> {}
      }
    }
    emptySections();
    return found;
  }

  private void heading(Element element) {
    int now = element.normalName().charAt(1) - '0';
    if (Blank.is(element)) {
      found.add(Finding.of(Rule.HEADING_EMPTY, "", empty()));
      return;
    }
    heading = element.text();
    if (now > level + 1) {
      found.add(Finding.of(Rule.HEADING_SKIPPED, heading, new Place(Part.BODY, "", "", "")));
    }
    level = now;
  }

  private void part(Element element) {
    if (Blank.is(element)) {
      found.add(Finding.of(Rule.PART_EMPTY, "", empty()));
    } else if (element.nameIs("p")) {
      last = element.text();
    }
  }

  /** Where something without words stands: after some. */
  private Place empty() {
    return Place.in(Part.BODY, heading, last, last.length(), last.length());
  }

  /** A heading is empty if the next one is no part of it and nothing stands between. */
  private void emptySections() {
    Elements headings = body.select(HEADINGS);
    for (int i = 0; i < headings.size(); i++) {
      Element one = headings.get(i);
      Element next = i + 1 < headings.size() ? headings.get(i + 1) : null;
      boolean ends = next == null || next.normalName().compareTo(one.normalName()) <= 0;
      if (ends && !Blank.is(one) && nothingBetween(one, next)) {
        found.add(Finding.of(Rule.SECTION_EMPTY, one.text(), new Place(Part.BODY, "", "", "")));
      }
    }
  }

  private static boolean nothingBetween(Element one, @Nullable Element next) {
    for (Element after = one.nextElementSibling();
        after != null && after != next;
        after = after.nextElementSibling()) {
      if (!after.hasClass("footnotes") && !Blank.is(after)) {
        return false;
      }
    }
    return true;
  }
}
