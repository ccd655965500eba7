package bron.term;

import bron.web.Choice;
import bron.web.Entry;
import bron.web.Link;
import java.util.List;

/** What the pages of sections and topics show. */
final class TermPages {
  private TermPages() {}

  /**
   * The list.
   *
   * @param noun for message keys
   * @param folder for addresses
   * @param languages the site's, in words
   * @param lines by name, or by address where there are more than a page of them
   * @param q what is searched for; empty for nothing
   * @param searchable whether there is more to search in
   * @param next the address of what follows; empty at the end
   */
  public record Listing(
      String noun,
      String folder,
      List<Choice> languages,
      List<Line> lines,
      String q,
      boolean searchable,
      String next) {}

  /**
   * One of the list.
   *
   * @param desk the address of its page here
   * @param names in each language of the site; empty for none
   * @param path where readers find it
   * @param live how many live articles it has
   */
  public record Line(String desk, List<String> names, String path, int live) {
    /** The names in the languages after the first. */
    public List<String> rest() {
      return names.subList(1, names.size());
    }
  }

  /**
   * What merging one into another would do.
   *
   * @param noun for message keys
   * @param desk the address of the page of the one that goes
   * @param name of the one that goes
   * @param version of the one that goes
   * @param intoId the row of the other
   * @param into its name
   * @param live how many live articles would move
   * @param ways the addresses that would lead elsewhere, each with where
   */
  public record Merger(
      String noun,
      String desk,
      String name,
      long version,
      long intoId,
      String into,
      int live,
      List<Link> ways) {}

  /**
   * One, to be changed.
   *
   * @param desk the address of its page; of the list for a new one
   * @param fresh whether it is a new one
   * @param path where readers find it; empty for a new one
   * @param languages the site's, in words
   * @param others what it can be merged with: those with the most articles
   * @param named whether there are still others, which have to be named
   * @param live how many live articles it has
   * @param said what happened; empty for nothing
   * @param meanwhile who changed it meanwhile, in words; empty for nobody
   */
  public record Single(
      String noun,
      String folder,
      String name,
      String desk,
      boolean fresh,
      String path,
      Entry entry,
      List<Choice> languages,
      List<Choice> others,
      boolean named,
      int live,
      String said,
      String meanwhile) {}
}
