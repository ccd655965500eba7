package bron.article;

import bron.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around an article's text, in words.
 *
 * @param minutes how long it takes to read, at least 1
 * @param contents its chapters; empty for an article that needs no table of contents
 * @param age a sentence that says how old it is; empty while it is not old
 * @param until the first instant at which {@code age} says something else; empty for one that was
 *     never published
 * @param related what to read next: the editor's own choice, then by shared topics
 * @param previous the article before it in its section
 * @param next the article after it in its section
 * @param share how to send it on; empty for one that was never published
 * @param lite the address of its page without pictures; empty for one that was never published
 * @param articles those that are related or beside it
 */
public record AroundView(
    int minutes,
    List<Chapter> contents,
    Optional<String> age,
    Optional<Instant> until,
    List<TeaserView> related,
    Optional<Link> previous,
    Optional<Link> next,
    Optional<ShareLinks> share,
    String lite,
    Set<Long> articles) {

  /** Where it leads within the site. */
  Set<String> addresses() {
    return Stream.concat(
            related.stream().map(TeaserView::address),
            Stream.of(previous, next).flatMap(Optional::stream).map(Link::address))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A heading of the text, its id, and the lower headings below it. */
  public record Chapter(String id, String text, List<Chapter> parts) {}
}
