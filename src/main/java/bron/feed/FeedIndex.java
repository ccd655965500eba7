package bron.feed;

import bron.site.Reading;
import bron.site.Site;
import bron.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The feeds that there are, for somebody who reads in a language.
 *
 * @param groups each with at least one
 * @param opml the path of the file with all of them
 * @param whole whether these are all groups, and not one that goes on
 */
public record FeedIndex(List<Group> groups, String opml, boolean whole) {
  private static final int SHOWN = 30;
  private static final int PAGE = 200;

  /**
   * Feeds of a kind.
   *
   * @param key of the message that names them
   * @param feeds at least one
   * @param more the path of the page where they go on
   */
  public record Group(String key, List<Feed> feeds, Optional<String> more) {}

  /**
   * A list with its feeds.
   *
   * @param name what it is a list of
   * @param page the path of the page with the same articles
   * @param base what the addresses of its feeds begin with; absolute
   */
  public record Feed(String name, String page, String base) {
    /** The address of a format: {@code feed.xml}, {@code atom.xml} or {@code feed.json}. */
    public String address(String file) {
      return base + "/" + file;
    }
  }

  /** All groups; of the long ones the beginning. */
  static FeedIndex all(Reading reading, Messages messages) {
    return of(reading, messages, SHOWN);
  }

  /** All groups, of the long ones so many. */
  static FeedIndex of(Reading reading, Messages messages, int shown) {
    Site site = reading.site();
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("feeds.whole", whole(reading, messages), Optional.empty()));
    List<FeedIndexStore.Row> sections =
        reading
            .stores()
            .of(FeedIndexStore.class)
            .sections(reading.language(), site.defaultLanguage());
    if (!sections.isEmpty()) {
      groups.add(
          new Group("feeds.sections", feeds(reading, "sections", sections), Optional.empty()));
    }
    group(reading, "topics", "", shown).ifPresent(groups::add);
    group(reading, "authors", "", shown).ifPresent(groups::add);
    return new FeedIndex(groups, site.prefix(reading.language()) + "/feeds.opml", true);
  }

  /** The topics or authors below a slug. */
  static Optional<FeedIndex> part(Reading reading, String kind, String after) {
    return group(reading, kind, after, PAGE)
        .map(
            group ->
                new FeedIndex(
                    List.of(group),
                    reading.site().prefix(reading.language()) + "/feeds.opml",
                    false));
  }

  private static List<Feed> whole(Reading reading, Messages messages) {
    Site site = reading.site();
    List<Feed> whole = new ArrayList<>();
    for (String language : site.languages()) {
      String name = Site.locale(language).getDisplayLanguage(reading.locale());
      whole.add(
          new Feed(
              site.languages().size() == 1
                  ? site.name()
                  : messages.text(reading.locale(), "feeds.in", site.name(), name),
              site.path(language, "/"),
              site.absolute(site.prefix(language))));
    }
    if (site.languages().size() > 1) {
      String name = messages.text(reading.locale(), "feeds.everything", site.name());
      whole.add(new Feed(name, "/", site.absolute("/all")));
    }
    return whole;
  }

  private static Optional<Group> group(Reading reading, String kind, String after, int limit) {
    FeedIndexStore store = reading.stores().of(FeedIndexStore.class);
    List<FeedIndexStore.Row> found =
        kind.equals("topics")
            ? store.topics(after, reading.language(), reading.site().defaultLanguage(), limit + 1)
            : store.authors(after, reading.language(), limit + 1);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<FeedIndexStore.Row> shown = found.subList(0, Math.min(limit, found.size()));
    String next = reading.path("/feeds/" + kind) + "?after=" + shown.getLast().slug();
    return Optional.of(
        new Group(
            "feeds." + kind,
            feeds(reading, kind, shown),
            found.size() > limit ? Optional.of(next) : Optional.empty()));
  }

  private static List<Feed> feeds(Reading reading, String kind, List<FeedIndexStore.Row> rows) {
    return rows.stream()
        .map(
            row -> {
              String path = reading.path("/" + kind + "/" + row.slug());
              return new Feed(row.name(), path, reading.site().absolute(path));
            })
        .toList();
  }
}
