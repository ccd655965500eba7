package bron.preview;

import bron.web.Choice;
import bron.web.Entry;
import bron.web.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What the page of previews shows.
 *
 * @param back the editor
 * @param place where this page is
 * @param headline of the newest revision
 * @param language of the article
 * @param direction of its script
 * @param revision the newest revision
 * @param number of that
 * @param card as it would look where it is shared
 * @param result as it would look where it is found
 * @param terms how long a link may open something
 * @param texts what a link may show
 * @param entry the form of a new link
 * @param links those there are, newest first
 * @param said what was just done, in words; empty for nothing
 */
public record PreviewPage(
    String back,
    String place,
    String headline,
    String language,
    String direction,
    long revision,
    int number,
    Shared card,
    Result result,
    List<Choice> terms,
    List<Choice> texts,
    Entry entry,
    List<Line> links,
    String said) {

  /**
   * The card of a page.
   *
   * @param picture the address of its picture
   * @param alt what that shows; may be empty
   * @param host of the site
   */
  public record Shared(
      String picture, int width, int height, String alt, String host, String title, String text) {}

  /**
   * What a search engine would show.
   *
   * @param site its name
   * @param path the parts of the address, with marks between
   * @param lengths how long title and text are, in words
   */
  public record Result(
      String site, String path, String title, String day, String text, String lengths) {}

  /**
   * A link.
   *
   * @param text what it shows, in words
   * @param opened how often it was opened, in words
   * @param last when last
   * @param state {@code open}, {@code expired} or {@code revoked}
   * @param stateWord that, in words
   */
  public record Line(
      long id,
      String note,
      String by,
      Moment made,
      Moment until,
      String text,
      String opened,
      Optional<Moment> last,
      String state,
      String stateWord) {

    /** Whether it opens something. */
    public boolean open() {
      return state.equals("open");
    }
  }
}
