package bron.schedule;

import bron.article.PlannedLine;
import bron.web.Moment;
import java.util.List;

/**
 * What the schedule shows.
 *
 * @param planned what is to be done, the first first
 * @param first how many of more those are; 0 where they are all
 * @param failed what could not be done, the last first
 * @param settled what was done or cancelled, the last first
 * @param leaving what leaves a front page by itself
 * @param zone whose clocks are meant, and what they show
 * @param weeks how far back it looks
 * @param said what was just done, in words; empty for nothing
 */
public record SchedulePage(
    List<PlannedLine> planned,
    int first,
    List<PlannedLine> failed,
    List<PlannedLine> settled,
    List<Leaving> leaving,
    String zone,
    long weeks,
    String said) {

  /** An article that leaves a slot by itself: where it is changed, and when it goes. */
  public record Leaving(
      String address, String headline, String language, String place, Moment when) {}
}
