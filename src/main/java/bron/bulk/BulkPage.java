package bron.bulk;

import bron.web.Choice;
import java.util.List;

/**
 * What the page of a bulk act shows before anything is done.
 *
 * @param act in lower case, as in message keys; empty while there is none
 * @param acts what can be done
 * @param problem the message key of what is wrong; empty for nothing
 * @param back the list from which the articles were chosen
 * @param ids the rows of all that were chosen
 * @param ready whether all is known but what is asked beside the button
 * @param sections to choose from
 * @param topics names to choose from
 * @param section the row that was chosen; may be empty
 * @param topic the name as typed
 * @param term the name of the section or topic
 * @param note to readers, as typed
 * @param tell whether readers are to see the changes at once
 * @param going what will be done
 * @param skipped what won't, and why
 */
public record BulkPage(
    String act,
    List<Choice> acts,
    String problem,
    String back,
    List<Long> ids,
    boolean ready,
    List<Choice> sections,
    List<String> topics,
    String section,
    String topic,
    String term,
    String note,
    boolean tell,
    List<Prospect> going,
    List<Prospect> skipped) {

  /** Whether it is asked what readers see at once. */
  public boolean asksToTell() {
    return going.stream().anyMatch(Prospect::asks);
  }

  /**
   * What is the same for all, as a message key, so that it is said once; empty where it differs.
   */
  public String same() {
    boolean one = going.stream().map(Prospect::will).distinct().count() == 1;
    return one && !asksToTell() ? going.getFirst().will() : "";
  }
}
