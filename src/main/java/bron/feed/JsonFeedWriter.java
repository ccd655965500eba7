package bron.feed;

import bron.feed.FeedItem.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeedWriter {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonFeedWriter() {}

  /** The bytes of the feed, in UTF-8. */
  static byte[] write(NewsFeed from) {
    ObjectNode feed = JSON.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", from.title());
    feed.put("home_page_url", from.home());
    feed.put("feed_url", from.self());
    if (!from.description().isEmpty()) {
      feed.put("description", from.description());
    }
    from.language().ifPresent(language -> feed.put("language", language));
    people(feed, List.of(from.publisher()));
    ArrayNode items = feed.putArray("items");
    from.items().forEach(item -> item(items.addObject(), item));
    return JSON.writeValueAsString(feed).getBytes(StandardCharsets.UTF_8);
  }

  private static void item(ObjectNode item, FeedItem from) {
    item.put("id", from.id());
    item.put("url", from.address());
    item.put("title", from.title());
    item.put("content_html", from.html());
    if (!from.summary().isEmpty()) {
      item.put("summary", from.summary());
    }
    from.picture().ifPresent(picture -> item.put("image", picture.address()));
    item.put("date_published", Dates.rfc3339(from.published()));
    item.put("date_modified", Dates.rfc3339(from.updated()));
    people(item, from.authors());
    if (!from.categories().isEmpty()) {
      ArrayNode tags = item.putArray("tags");
      from.categories().forEach(category -> tags.add(category.name()));
    }
    item.put("language", from.language());
  }

  private static void people(ObjectNode node, List<Person> people) {
    if (people.isEmpty()) {
      return;
    }
    ArrayNode authors = node.putArray("authors");
    for (Person person : people) {
      ObjectNode author = authors.addObject().put("name", person.name());
      if (!person.address().isEmpty()) {
        author.put("url", person.address());
      }
    }
  }
}
