package bron.text;

import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The body dialect of an article: CommonMark with tables, footnotes, strikethrough, autolinks,
 * figures, attributed quotations and cards, made into a safe HTML fragment.
 *
 * <p>Raw HTML is shown as it was typed, never obeyed. Addresses other than http, https, mailto, tel
 * and relative ones are dropped and their text stays. No character of the text is replaced by a
 * "smarter" one; control characters and broken surrogates, which neither HTML nor XML can carry,
 * become U+FFFD. The same text renders the same everywhere, for as long as {@link Pictures} answers
 * the same. Any text is accepted: what nests deeper than {@link Dialect} allows is shown as typed.
 *
 * <p>Instances are immutable and safe for use by many threads, if their {@link Pictures} is.
 */
public final class Markdown {

  /**
   * A stored picture.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param sources other sizes and formats of it, for pages of the site; empty for none
   */
  public record Picture(int width, int height, Optional<Sources> sources) {
    /** One of which there is nothing but what stands at its address. */
    public Picture(int width, int height) {
      this(width, height, Optional.empty());
    }
  }

  /**
   * The sizes and formats of a picture, for a {@code picture} element.
   *
   * @param address of one that every browser can show
   * @param webp a {@code srcset}; empty for none
   * @param fallback a {@code srcset}
   * @param sizes how wide it is shown
   */
  public record Sources(String address, String webp, String fallback, String sizes) {}

  /** Knows the sizes of the site's own pictures. */
  @FunctionalInterface
  public interface Pictures {
    /**
     * The picture at an address that starts with {@code /media/}, exactly as it was typed; empty if
     * there is none.
     */
    Optional<Picture> find(String address);
  }

  /**
   * Words for assistive technology, in the language of the article.
   *
   * @param table names the scrolling group around a table, such as "Tabel"
   * @param footnotes names the section of footnotes, such as "Voetnoten"
   * @param backToText names the link from a footnote back to the text; its number is added to it
   */
  public record Labels(String table, String footnotes, String backToText) {}

  private final Pictures pictures;

  public Markdown(Pictures pictures) {
    this.pictures = pictures;
  }

  /** The text as an HTML fragment for a page of the site; empty for an empty text. */
  public String html(String markdown, Labels labels) {
    return html(markdown, labels, false);
  }

  /**
   * The same.
   *
   * @param first whether the page shows no picture before the text: the text's first one is then
   *     loaded at once, and all others when they come near
   */
  public String html(String markdown, Labels labels, boolean first) {
    return render(markdown, labels, Addresses.onSite(), first);
  }

  /** The same without pictures: where one stands, its alternative text does. */
  public String lite(String markdown, Labels labels) {
    return render(markdown, labels, Addresses.withoutPictures(), false);
  }

  /**
   * The text as an HTML fragment that stands by itself, in a feed or a message: addresses that
   * start with a slash begin with the base instead, and pictures don't load lazily. Links within
   * the text, such as those of footnotes, stay as they are.
   *
   * @param baseUrl the site's http or https address, with or without a slash at the end
   */
  public String absoluteHtml(String markdown, Labels labels, String baseUrl) {
    return render(markdown, labels, Addresses.from(baseUrl), false);
  }

  /**
   * What a reader reads, without marks: paragraphs separated by an empty line, figures by their
   * captions, footnotes where they were written. Empty for an empty text.
   */
  public String plainText(String markdown) {
    return PlainText.of(Dialect.parse(markdown));
  }

  /** How many words {@link #plainText} has: runs between spaces that hold a letter or a digit. */
  public int wordCount(String markdown) {
    return PlainText.words(plainText(markdown));
  }

  private String render(String markdown, Labels labels, Addresses addresses, boolean first) {
    Node document = Dialect.parse(markdown);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .nodeRendererFactory(
                context ->
                    new BodyRenderer(
                        context,
                        new PictureRenderer(context, pictures, addresses, first),
                        addresses))
            .nodeRendererFactory(context -> new TableRenderer(context, labels.table()))
            .nodeRendererFactory(context -> new FootnoteRenderer(context, labels))
            .attributeProviderFactory(context -> TableRenderer.alignment(addresses))
            .attributeProviderFactory(context -> code(addresses))
            .extensions(Dialect.EXTENSIONS)
            .build();
    return SafeHtml.of(renderer.render(document));
  }

  /** On the site code scrolls by itself: the keyboard has to reach it. */
  private static AttributeProvider code(Addresses addresses) {
    return (node, tag, attributes) -> {
      if (tag.equals("pre") && !addresses.absolute()) {
        attributes.put("tabindex", "0");
      }
    };
  }
}
