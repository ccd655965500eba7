package bron.feed;

import bron.feed.FeedItem.Person;
import bron.site.Site;
import bron.text.Carriable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
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
 * @param zone of its dates
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
    ZoneId zone,
    List<FeedItem> items) {

  /** The feed of a list in a format. */
  static NewsFeed of(Site site, FeedList list, String id, Format format, List<FeedItem> items) {
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
        site.zone(),
        items);
  }

  /** When one of its items last changed in a way that readers are told of; empty without items. */
  Optional<ZonedDateTime> updated() {
    return items.stream()
        .map(FeedItem::updated)
        .max(Comparator.comparing(ZonedDateTime::toInstant));
  }

  /** The same for formats that must name one: without items, the beginning of time (1970). */
  ZonedDateTime updatedOrEpoch() {
    return updated().orElseGet(() -> Instant.EPOCH.atZone(zone));
  }
}
