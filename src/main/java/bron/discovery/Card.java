package bron.discovery;

import bron.site.Site;
import bron.web.HeadData.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a page looks like where it is shared: Open Graph, and the card tags that go beyond it.
 *
 * @param type {@code article}, {@code profile} or {@code website}
 * @param title without the site's name
 * @param description plain text; may be empty
 * @param address the canonical one, absolute
 * @param picture what is shown of it
 * @param more what else its type has to say
 */
public record Card(
    String type,
    String title,
    String description,
    String address,
    Picture picture,
    List<Property> more) {

  /** A picture by its absolute address; {@code alt} may be empty. */
  public record Picture(String address, int width, int height, String alt) {
    /** The one that the site draws. */
    public static Picture of(Site site, SharePicture drawn) {
      SharePicture.Shape shape = SharePicture.Shape.CARD;
      return new Picture(
          site.absolute(drawn.address(shape)), shape.width(), shape.height(), drawn.says());
    }
  }

  /**
   * The tags of the card.
   *
   * @param locale the page's language with a territory, such as {@code nl_NL}
   */
  public List<Property> properties(Site site, String locale) {
    List<Property> all = new ArrayList<>();
    all.add(open("og:type", type));
    all.add(open("og:site_name", site.name()));
    all.add(open("og:locale", locale));
    all.add(open("og:title", title));
    all.add(open("og:description", description));
    all.add(open("og:url", address));
    all.add(open("og:image", picture.address()));
    all.add(open("og:image:width", String.valueOf(picture.width())));
    all.add(open("og:image:height", String.valueOf(picture.height())));
    all.add(open("og:image:alt", picture.alt()));
    all.addAll(more);
    return Stream.concat(
            all.stream(), Stream.of(new Property("name", "twitter:card", "summary_large_image")))
        .filter(property -> !property.content().isBlank())
        .toList();
  }

  /** A tag of Open Graph. */
  public static Property open(String name, String content) {
    return new Property("property", name, content);
  }
}
