package bron.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pictures are described, or are decoration and said to be. */
final class PictureRules {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)\\S+\\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic)|(?:img|dsc[nf]?|image|screenshot"
              + "|schermafbeelding|whatsapp)[-_ ]?[0-9][0-9._-]*"
              + "(?: (?:at|om|um|à) [0-9.:]+)?(?: ?[ap]m)?(?: ?\\([0-9]+\\))?");

  private PictureRules() {}

  /** Whether that is the name of a file, or what cameras and telephones call one. */
  static boolean isFileName(String alt) {
    return FILE_NAME.matcher(alt.strip()).matches();
  }

  /**
   * What is wrong with a picture: an empty description says that it is decoration.
   *
   * @param after a place after the words before it
   */
  static Optional<Finding> check(Element image, Place after) {
    String alt = image.attr("alt").strip();
    Element figure = image.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    String said = caption == null ? "" : caption.ownText().strip();
    Place place = new Place(Part.CAPTION, after.heading(), "", "");
    if (isFileName(alt)) {
      return Optional.of(
          Finding.of(Rule.PICTURE_FILE, alt, new Place(Part.DESCRIPTION, after.heading(), "", "")));
    }
    if (!alt.isEmpty() || image.closest("a") != null) {
      return Optional.empty();
    }
    if (said.isEmpty()) {
      return Optional.of(
          Finding.of(
              image.hasAttr("alt") ? Rule.PICTURE_DECORATIVE : Rule.PICTURE_UNDESCRIBED,
              "",
              after));
    }
    return Optional.of(Finding.of(Rule.PICTURE_UNDESCRIBED, said, place));
  }
}
