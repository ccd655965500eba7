package bron.feed;

import java.util.List;
import java.util.Set;

/**
 * A list of articles that has feeds.
 *
 * @param key what the feed's id is made of: names the list by its row, so that a new slug leaves it
 * @param title what readers see in their list of subscriptions
 * @param description about it, in plain text; may be empty
 * @param languages the languages of its articles; more than one for the feed of everything
 * @param path what its feeds stand below, with the language's prefix; empty for the site
 * @param query what their addresses end with, such as {@code ?q=…}; empty for nothing
 * @param home the path of the page with the same articles
 * @param entries the newest articles, newest first
 * @param keys what it shows, for caches
 */
record FeedList(
    String key,
    String title,
    String description,
    List<String> languages,
    String path,
    String query,
    String home,
    List<FeedStore.Entry> entries,
    Set<String> keys) {}
