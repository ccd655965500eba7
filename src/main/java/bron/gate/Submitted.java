package bron.gate;

import java.util.List;
import java.util.Optional;

/**
 * What is to go out.
 *
 * @param language of the text, a BCP 47 tag
 * @param headline plain text
 * @param standfirst plain text; may be empty
 * @param byline the names of its credits
 * @param picture its lead picture
 * @param body the HTML that readers get
 * @param known names as the site spells them: of topics, authors, credits
 */
public record Submitted(
    String language,
    String headline,
    String standfirst,
    List<String> byline,
    Optional<Picture> picture,
    String body,
    List<String> known) {

  /** A lead picture: an empty {@code alt} says that it is decoration, which somebody ticked. */
  public record Picture(String alt, String caption, String credit) {}
}
