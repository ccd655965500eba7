package bron.search;

import bron.web.Choice;
import bron.web.Entry;
import bron.web.Link;
import bron.web.Moment;
import java.util.List;
import java.util.Optional;

/**
 * The page of search.
 *
 * @param form what was typed, and what is wrong with it
 * @param action where the form goes
 * @param choices what articles can be filtered on
 * @param refined whether a filter is set
 * @param incomplete whether articles wait to be indexed
 * @param everywhere the link that drops the filters
 * @param answer what was found; empty where nothing was asked, or nothing can be answered
 */
public record SearchView(
    Entry form,
    String action,
    Choices choices,
    boolean refined,
    boolean incomplete,
    String everywhere,
    Optional<Answer> answer) {

  /** The most characters that are read. */
  public int longest() {
    return Asked.LONGEST;
  }

  /** The most words and phrases that are looked for. */
  public int most() {
    return Query.MOST_CLAUSES;
  }

  /** What articles can be filtered on: sections, authors, years. */
  public record Choices(List<Choice> sections, List<Choice> authors, List<String> years) {}

  /**
   * What was found.
   *
   * @param hits the articles of this page
   * @param number how many were found; of more than are counted, those
   * @param more whether there are more
   * @param cut whether there can be more, further back than was looked
   * @param instead another spelling that was looked for instead; the words, and the link that
   *     insists
   * @param also another spelling that was looked for as well, likewise
   * @param unknown words that no article has
   * @param alone links that look for one of several words alone
   * @param order the link that puts the newest first, or the best
   * @param newestFirst whether the newest are first
   * @param last whether this is the last page of those that are ranked while there are more
   * @param feed the address of the feed of this search
   * @param newer the page before
   * @param older the page after
   */
  public record Answer(
      List<Hit> hits,
      int number,
      boolean more,
      boolean cut,
      Optional<Link> instead,
      Optional<Link> also,
      List<String> unknown,
      List<Link> alone,
      Optional<String> order,
      boolean newestFirst,
      boolean last,
      String feed,
      Optional<String> newer,
      Optional<String> older) {}

  /**
   * An article that was found.
   *
   * @param kicker its section; may be empty
   * @param address its path
   * @param headline with what was looked for
   * @param snippet a part of the text; may be empty
   * @param names the people and topics in which it is, beside the text
   * @param published when
   */
  public record Hit(
      String kicker,
      String address,
      List<Piece> headline,
      List<Piece> snippet,
      List<List<Piece>> names,
      Moment published) {}
}
