package bron.web;

import java.util.List;

/**
 * What surrounds a readers' page: head, masthead and footer. Every word of it is finished.
 *
 * @param language the page's language, a BCP 47 tag
 * @param dir {@code ltr} or {@code rtl}
 * @param siteName the name of the newspaper
 * @param tagline what it says of itself
 * @param home the address of the front page in this language
 * @param search the address of the search page in this language
 * @param openSearch where programs learn how to search (OpenSearch)
 * @param title for the title element, without the site's name
 * @param description for search engines; empty for none
 * @param canonical the absolute address of this page; empty where it has none (errors)
 * @param head what its head tells machines besides
 * @param stylesheet the address of the stylesheet
 * @param navigation the sections
 * @param languages the site's other languages: this page there, or else the front page
 * @param years the years of the archive, newest first
 * @param alternates the same page in every language that has it, this one included
 * @param feeds the feeds that this page announces
 * @param feedList the path of the page that lists every feed in this language
 */
public record Frame(
    String language,
    String dir,
    String siteName,
    String tagline,
    String home,
    String search,
    String openSearch,
    String title,
    String description,
    String canonical,
    HeadData head,
    String stylesheet,
    List<Link> navigation,
    List<Alternate> languages,
    List<Link> years,
    List<Alternate> alternates,
    List<Feed> feeds,
    String feedList) {

  /**
   * The page in another language, or in this one.
   *
   * @param hreflang its language, or {@code x-default}
   * @param label the language's own name
   * @param address absolute in {@link #alternates}, a path in {@link #languages}
   */
  public record Alternate(String hreflang, String label, String address) {}

  /**
   * A feed.
   *
   * @param type its media type
   * @param title what it is a feed of
   * @param address absolute
   */
  public record Feed(String type, String title, String address) {}
}
