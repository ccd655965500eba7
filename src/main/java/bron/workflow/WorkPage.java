package bron.workflow;

import bron.web.Link;
import bron.web.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has to do, as the front page of the newsroom.
 *
 * @param said what was done, in words; empty for nothing
 * @param mine what is theirs to do
 * @param around what goes on around them
 * @param begin where an article is begun, by language
 */
public record WorkPage(String said, List<Section> mine, List<Section> around, List<Link> begin) {

  /**
   * A part of the page.
   *
   * @param id of its heading
   * @param heading finished words
   * @param lines what there is
   * @param empty what is said where there is nothing
   * @param more where all of it is; empty for nowhere
   */
  public record Section(
      String id, String heading, List<Line> lines, String empty, Optional<Link> more) {}

  /**
   * An article, with why it stands here.
   *
   * @param address where it leads; empty where there is nothing to be seen
   * @param shape the class of its stage; empty where that is not told
   * @param stage in words; empty likewise
   * @param quote what a colleague said; may be empty
   * @param why who, or what, in words; may be empty
   * @param when the moment; empty where none matters
   * @param late what is late about it, in words; empty for nothing
   */
  public record Line(
      String address,
      String headline,
      String language,
      String shape,
      String stage,
      String quote,
      String why,
      Optional<Moment> when,
      String late) {}
}
