package bron.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * The last gate: whatever the renderer made, only what is listed here leaves. Writes text with no
 * more escapes than HTML and XML need, so that quotation marks stay as they were typed.
 */
final class SafeHtml implements HtmlStreamEventReceiver {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,120}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");
  private static final Set<String> EMPTY_ELEMENTS = Set.of("br", "hr", "img", "source");

  /**
   * Sizes and formats of the site's own pictures, as {@link PictureRenderer} writes them; the
   * sanitizer puts a space before each comma.
   */
  private static final Pattern SRCSET =
      Pattern.compile(
          "/media/[0-9a-z./-]{1,80} [0-9]{1,5}w( ?, /media/[0-9a-z./-]{1,80} [0-9]{1,5}w)*");

  private static final Pattern SIZES = Pattern.compile("[a-z0-9 .,:()-]{1,200}");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "br")
          .allowElements("em", "strong", "del", "sup", "a", "img", "figure", "figcaption", "span")
          .allowElements("picture", "source")
          .allowElements("div", "section", "table", "thead", "tbody", "tr", "th", "td")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("title")
          .onElements("a", "img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("srcset")
          .matching(SRCSET)
          .onElements("img", "source")
          .allowAttributes("sizes")
          .matching(SIZES)
          .onElements("img", "source")
          .allowAttributes("type")
          .matching(false, "image/webp")
          .onElements("source")
          .allowAttributes("fetchpriority")
          .matching(false, "high")
          .onElements("img")
          .allowAttributes("loading")
          .matching(false, "lazy")
          .onElements("img")
          .allowAttributes("decoding")
          .matching(false, "async")
          .onElements("img")
          .allowAttributes("id")
          .matching(ID)
          .onElements("h2", "h3", "h4", "li", "a")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("align")
          .matching(false, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("class")
          .matching(false, "align-left", "align-center", "align-right")
          .onElements("th", "td")
          .allowAttributes("class")
          .matching(false, "picture", "quotation", "embed")
          .onElements("figure")
          .allowAttributes("class")
          .matching(false, "credit", "card-host", "card-path")
          .onElements("span")
          .allowAttributes("class")
          .matching(false, "card")
          .onElements("p")
          .allowAttributes("class")
          .matching(false, "footnote-backref")
          .onElements("a")
          .allowAttributes("class")
          .matching(false, "footnote-ref")
          .onElements("sup")
          .allowAttributes("class")
          .matching(false, "footnotes")
          .onElements("section")
          .allowAttributes("class")
          .matching(false, "table")
          .onElements("div")
          .allowAttributes("class")
          .matching(LANGUAGE)
          .onElements("code")
          .allowAttributes("role")
          .matching(false, "group")
          .onElements("div")
          .allowAttributes("tabindex")
          .matching(false, "0")
          .onElements("div", "pre")
          .allowAttributes("aria-label")
          .onElements("div", "section", "a")
          .toFactory();

  private final StringBuilder out = new StringBuilder();

  private SafeHtml() {}

  /** The fragment with everything left out that an article may not hold. Idempotent. */
  static String of(String fragment) {
    SafeHtml safe = new SafeHtml();
    HtmlSanitizer.sanitize(fragment, POLICY.apply(safe));
    return safe.out.toString();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.size(); i += 2) {
      out.append(' ').append(attributes.get(i)).append("=\"");
      escape(attributes.get(i + 1), true);
      out.append('"');
    }
    out.append('>');
  }

  @Override
  public void closeTag(String element) {
    if (!EMPTY_ELEMENTS.contains(element)) {
      out.append("</").append(element).append('>');
    }
  }

  @Override
  public void text(String text) {
    escape(text, false);
  }

  private void escape(String text, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        default -> out.append(c);
      }
    }
  }
}
