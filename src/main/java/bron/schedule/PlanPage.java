package bron.schedule;

import bron.article.PlannedLine;
import bron.web.Choice;
import bron.web.WhenFields;
import java.util.List;
import java.util.Optional;

/**
 * What a page shows on which something is planned, or a plan is changed.
 *
 * @param action where the form is posted
 * @param back where one came from
 * @param crumb where that is, in words
 * @param headline the article's
 * @param language the article's
 * @param plan the plan as it stands; empty for a new one
 * @param open whether it can be changed
 * @param version of the plan that is changed
 * @param when the moment
 * @param takesNote whether there is a note to readers
 * @param note as typed
 * @param places the slots of the front page; none where it is no pin
 * @param place the chosen one
 * @param pinned where the article is pinned now, in words; empty for nowhere
 * @param until when a pin goes
 * @param problems what stands in the way, in words
 */
public record PlanPage(
    String action,
    String back,
    String crumb,
    String headline,
    String language,
    Optional<PlannedLine> plan,
    boolean open,
    long version,
    WhenFields when,
    boolean takesNote,
    String note,
    List<Choice> places,
    String place,
    String pinned,
    WhenFields until,
    List<String> problems) {}
