package bron.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Image;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders the pictures of one body. */
final class PictureRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Markdown.Pictures pictures;
  private final Addresses addresses;
  private boolean first;

  /** {@code first}: whether the next one is the first of its page. */
  PictureRenderer(
      HtmlNodeRendererContext context,
      Markdown.Pictures pictures,
      Addresses addresses,
      boolean first) {
    this.context = context;
    this.html = context.getWriter();
    this.pictures = pictures;
    this.addresses = addresses;
    this.first = first;
  }

  /** Writes a picture; with its title, unless that is shown below it. */
  void render(Image image, boolean titled) {
    String alt = PlainText.inline(image);
    Optional<String> address = addresses.picture(image.getDestination());
    if (address.isEmpty()) {
      html.text(alt);
      return;
    }
    Optional<Markdown.Picture> known = known(image);
    Optional<Markdown.Sources> sources =
        addresses.absolute() ? Optional.empty() : known.flatMap(Markdown.Picture::sources);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(
        "src", context.encodeUrl(sources.map(Markdown.Sources::address).orElse(address.get())));
    sources.ifPresent(
        all -> {
          attributes.put("srcset", all.fallback());
          attributes.put("sizes", all.sizes());
        });
    attributes.put("alt", alt);
    if (titled && image.getTitle() != null) {
      attributes.put("title", image.getTitle());
    }
    known.ifPresent(picture -> size(attributes, picture));
    loading(attributes);
    write(attributes, sources);
  }

  private Optional<Markdown.Picture> known(Image image) {
    String typed = image.getDestination();
    return typed.startsWith("/media/") ? pictures.find(typed) : Optional.empty();
  }

  private static void size(Map<String, String> attributes, Markdown.Picture picture) {
    attributes.put("width", String.valueOf(picture.width()));
    attributes.put("height", String.valueOf(picture.height()));
  }

  private void loading(Map<String, String> attributes) {
    if (addresses.absolute()) {
      return;
    }
    if (first) {
      attributes.put("fetchpriority", "high");
    } else {
      attributes.put("loading", "lazy");
      attributes.put("decoding", "async");
    }
    first = false;
  }

  private void write(Map<String, String> attributes, Optional<Markdown.Sources> sources) {
    sources.ifPresent(
        all -> {
          html.tag("picture");
          if (!all.webp().isEmpty()) {
            Map<String, String> webp = new LinkedHashMap<>();
            webp.put("type", "image/webp");
            webp.put("srcset", all.webp());
            webp.put("sizes", all.sizes());
            html.tag("source", webp, true);
          }
        });
    html.tag("img", attributes, true);
    if (sources.isPresent()) {
      html.tag("/picture");
    }
  }
}
