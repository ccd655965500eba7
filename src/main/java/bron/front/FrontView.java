package bron.front;

import bron.article.TeaserView;
import bron.web.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the front page shows, in words.
 *
 * @param edition when the newest article appeared; empty before the first one
 * @param lead the article that everybody should see
 * @param secondary those beside it
 * @param latest the newest articles
 * @param bands what else there is, by section; no article stands twice above the latest ones
 * @param older where the list of the newest articles goes on
 * @param banner news that cannot wait
 * @param until the first instant at which something leaves by itself; empty where nothing does
 */
public record FrontView(
    Optional<Moment> edition,
    Optional<TeaserView> lead,
    List<TeaserView> secondary,
    List<Latest> latest,
    List<Band> bands,
    Optional<String> older,
    Optional<Slots.Banner> banner,
    Optional<Instant> until) {

  /**
   * A line of the newest articles.
   *
   * @param when the time, or the day where that is not the newest article's
   */
  public record Latest(String when, TeaserView teaser) {}

  /**
   * A section on the front page.
   *
   * @param name of the section
   * @param address of its page
   * @param shape how it is laid out, a class of the stylesheet
   * @param teasers at least one
   */
  public record Band(String name, String address, String shape, List<TeaserView> teasers) {
    /** The shape of the article at that place, from 0, see {@code shared/teaser.html}. */
    public String teaserShape(int index) {
      boolean large = shape.equals("band-large");
      if (index == 0) {
        return large || shape.equals("band-one") ? "stacked broad" : "stacked";
      }
      return large ? "" : "stacked";
    }
  }
}
