package bron.feed;

import bron.feed.FeedItem.Person;
import bron.site.Site;
import bron.text.Carriable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A feed before it is written in one of the formats.
 *
 * @param id {@code urn:uuid:…}, the same for ever
 * @param title what it is a feed of
 * @param description about it, in plain text; may be empty
 * @param language of all its items; empty where they are of several
 * @param home the page with the same articles; absolute
 * @param self where the feed itself is; absolute
 * @param publisher the newspaper
 * @param updated when its readers were last told something; never goes back
 * @param items newest first
 */
record NewsFeed(
    String id,
    String title,
    String description,
    Optional<String> language,
    String home,
    String self,
    Person publisher,
    ZonedDateTime updated,
    List<FeedItem> items) {

  /** The feed of a list in a format. */
  static NewsFeed of(
      Site site, FeedList list, String id, Format format, Instant updated, List<FeedItem> items) {
    Optional<String> language =
        list.languages().size() == 1 ? Optional.of(list.languages().getFirst()) : Optional.empty();
    return new NewsFeed(
        id,
        Carriable.text(list.title()),
        Carriable.text(list.description()),
        language,
        site.absolute(list.home()),
        site.absolute(list.path() + "/" + format.file() + list.query()),
        new Person(Carriable.text(site.name()), site.absolute("/")),
        updated.atZone(site.zone()),
        items);
  }
}
