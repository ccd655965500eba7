package bron.feed;

import bron.site.Reading;
import io.javalin.http.Context;
import java.util.List;

/**
 * Articles that another part of the site has chosen, to be carried by a feed.
 *
 * @param key what the feed's id is made of: the same for the same choice, for ever
 * @param title what was chosen
 * @param path of the page with these articles, below which the feed stands
 * @param query what the addresses of both end with, such as {@code ?q=…}
 * @param articleIds the newest of them; more than {@link #LENGTH} are not carried
 */
public record Selection(
    String key, String title, String path, String query, List<Long> articleIds) {
  /** How many articles a feed carries: the newest that are live. Every poll costs that much. */
  public static final int LENGTH = 30;

  /** Chooses the articles of a feed. */
  @FunctionalInterface
  public interface Chooser {
    /** What the request asks for. */
    Selection choose(Context ctx, Reading reading);
  }
}
