package bron.command;

import bron.web.Link;
import java.util.List;

/**
 * What the palette offers.
 *
 * @param q as typed; empty for what is offered before anything is
 * @param places pages to go to, and things to begin
 * @param articles articles to open
 * @param further where else the letters can be looked for
 */
public record CommandPage(String q, List<Link> places, List<Row> articles, List<Link> further) {
  /**
   * An article.
   *
   * @param state in lower case, as in message keys
   */
  public record Row(String address, String headline, String language, String state, String names) {}

  /** Whether there is nothing of all that but where else to look. */
  public boolean none() {
    return places.isEmpty() && articles.isEmpty();
  }
}
