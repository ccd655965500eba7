package bron.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pictures are described, or are decoration and said to be. */
final class PictureRules {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)\\S+\\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic)|(?:img|dsc[nf]?|image|screenshot"
              + "|schermafbeelding|whatsapp)[-_ ]?[0-9][0-9a-z._ -]*");

  private PictureRules() {}

  /** Whether that is the name of a file, or what cameras and telephones call one. */
  static boolean isFileName(String alt) {
    return FILE_NAME.matcher(alt.strip()).matches();
  }

  /** What is wrong with a picture: an empty description says that it is decoration. */
  static Optional<Finding> check(Element image, String heading) {
    String alt = image.attr("alt").strip();
    Element figure = image.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    Place place = new Place(Part.BODY, heading, "", caption == null ? "" : caption.text());
    if (isFileName(alt)) {
      return Optional.of(Finding.of(Rule.PICTURE_FILE, alt, place));
    }
    if (!alt.isEmpty() || image.closest("a") != null) {
      return Optional.empty();
    }
    String file = file(image.attr("src"));
    boolean tells = caption != null && !caption.ownText().isBlank();
    return Optional.of(
        Finding.of(
            tells || !image.hasAttr("alt") ? Rule.PICTURE_UNDESCRIBED : Rule.PICTURE_DECORATIVE,
            file,
            place));
  }

  /** Short names of what has long ones. */
  private static String file(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
