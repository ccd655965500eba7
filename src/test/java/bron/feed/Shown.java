package bron.feed;

import bron.http.TestSite;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a feed reader shows of a feed, whatever its format.
 *
 * @param title of the feed
 * @param items in the order of the feed
 */
record Shown(String title, List<Item> items) {

  /** An item; {@code updated} is empty in RSS, which knows no such date. */
  record Item(
      String id,
      String link,
      String title,
      String html,
      Optional<Instant> published,
      Optional<Instant> updated,
      List<String> authors,
      List<String> categories) {}

  /** Fetches a feed and reads it. */
  static Shown at(TestSite site, String path) {
    HttpResponse<String> response = site.visitor().get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode());
    }
    try {
      return path.endsWith(".json") ? json(response.body()) : xml(response.body());
    } catch (Exception e) {
      throw new AssertionError(path + ":\n" + response.body(), e);
    }
  }

  /** The only item. */
  Item only() {
    if (items.size() != 1) {
      throw new AssertionError("not one item but " + items);
    }
    return items.getFirst();
  }

  private static Shown xml(String body) throws Exception {
    SyndFeed feed = new SyndFeedInput().build(new StringReader(body));
    return new Shown(feed.getTitle(), feed.getEntries().stream().map(Shown::item).toList());
  }

  private static Item item(SyndEntry entry) {
    String html =
        entry.getContents().stream()
            .filter(content -> "html".equals(content.getType()) || content.getType() == null)
            .map(content -> content.getValue())
            .findFirst()
            .orElse("");
    List<String> authors =
        entry.getAuthors().isEmpty()
            ? Optional.ofNullable(entry.getAuthor()).filter(a -> !a.isEmpty()).stream().toList()
            : entry.getAuthors().stream().map(SyndPerson::getName).toList();
    return new Item(
        entry.getUri(),
        entry.getLink(),
        entry.getTitle(),
        html,
        instant(entry.getPublishedDate()),
        instant(entry.getUpdatedDate()),
        authors,
        entry.getCategories().stream().map(SyndCategory::getName).toList());
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static Shown json(String body) throws Exception {
    JsonNode feed = new JsonMapper().readTree(body);
    List<Item> items = new ArrayList<>();
    for (JsonNode item : feed.get("items")) {
      items.add(
          new Item(
              item.get("id").asString(),
              item.get("url").asString(),
              item.get("title").asString(),
              item.get("content_html").asString(),
              Optional.of(OffsetDateTime.parse(item.get("date_published").asString()).toInstant()),
              Optional.of(OffsetDateTime.parse(item.get("date_modified").asString()).toInstant()),
              texts(item.path("authors"), "/name"),
              texts(item.path("tags"), "")));
    }
    return new Shown(feed.get("title").asString(), items);
  }

  private static List<String> texts(JsonNode array, String pointer) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.at(pointer).asString())
        .toList();
  }
}
