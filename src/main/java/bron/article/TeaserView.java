package bron.article;

import bron.media.Media;
import bron.media.PicturePlace;
import bron.media.Shown;
import bron.web.Moment;
import java.util.Optional;

/**
 * An article as a list shows it, in words.
 *
 * @param id the article
 * @param kicker the word above the headline; may be empty
 * @param headline plain text
 * @param address its path
 * @param standfirst plain text; may be empty
 * @param published when it was first published
 * @param picture its lead picture
 */
public record TeaserView(
    long id,
    String kicker,
    String headline,
    String address,
    String standfirst,
    Moment published,
    Optional<Picture> picture) {

  /** More characters than this in a headline are too many for the largest size. */
  static final int LONG = 100;

  /** Whether the headline is so long that it is set smaller. */
  public boolean longHeadline() {
    return headline.length() > LONG;
  }

  /** A lead picture: {@code alt} is empty for a decorative one. */
  public record Picture(Media media, String alt) {
    /** The picture as a teaser of that shape shows it, see {@code shared/teaser.html}. */
    public Shown shown(String shape) {
      return media.shown(
          switch (shape) {
            case "lead" -> PicturePlace.FRONT_LEAD;
            case "stacked broad" -> PicturePlace.BROAD;
            case "stacked" -> PicturePlace.STACKED;
            case "listed", "listed first" -> PicturePlace.LISTED;
            default -> PicturePlace.TEASER;
          });
    }
  }
}
