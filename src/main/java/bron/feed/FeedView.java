package bron.feed;

import bron.article.Article;
import bron.site.Site;
import bron.web.Moment;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/**
 * A feed as a page, for somebody who opened its address in a browser.
 *
 * @param title what it is a feed of
 * @param address the feed's own; absolute
 * @param home the path of the page with the same articles
 * @param others the same feed in the other formats, by the format's name
 * @param items what is in it
 */
public record FeedView(
    String title, String address, String home, List<Other> others, List<Item> items) {

  /** The feed in another format. */
  public record Other(String name, String address) {}

  /** An article in it. */
  public record Item(String headline, String language, String path, Moment published) {}

  /**
   * Whether a person's browser asks, to show what comes, and no program that reads feeds. Browsers
   * say so themselves, and no script on a page can (Fetch Metadata, {@code Sec-Fetch-Dest}); Accept
   * says nothing, since feed readers list HTML too.
   */
  static boolean askedFor(Context ctx) {
    return "document".equals(ctx.header("Sec-Fetch-Dest"));
  }

  /** Of a list, in a format. */
  static FeedView of(Site site, FeedList list, Format format, String language) {
    String base = site.absolute(list.path());
    return new FeedView(
        list.title(),
        base + "/" + format.file(),
        list.home(),
        Arrays.stream(Format.values())
            .filter(other -> other != format)
            .map(other -> new Other(other.label(), base + "/" + other.file()))
            .toList(),
        list.entries().stream().map(entry -> item(site, entry, language)).toList());
  }

  private static Item item(Site site, FeedStore.Entry entry, String language) {
    return new Item(
        entry.headline(),
        entry.language(),
        Article.path(site, entry.language(), entry.dateline(), entry.slug()),
        Moment.of(entry.publishedAt(), site.zone(), Site.locale(language)));
  }
}
