package bron.front;

import bron.article.Teaser;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is sorted by time, newest first: that of one article. It stays where it is
 * when articles come on top of the list.
 *
 * @param at when the article was published, to the millisecond
 * @param id the article's row
 */
record Place(Instant at, long id) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

  /** Above everything. */
  static final Place TOP = new Place(Instant.ofEpochMilli(Long.MAX_VALUE), Long.MAX_VALUE);

  /** Where that article stands. */
  static Place of(Teaser teaser) {
    return new Place(teaser.publishedAt(), teaser.id());
  }

  /** The place that an address names: {@code 1715764440000-17}; empty for anything else. */
  static Optional<Place> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Instant at = Instant.ofEpochMilli(Long.parseLong(form.group(1)));
    return Optional.of(new Place(at, Long.parseLong(form.group(2))));
  }

  /** As addresses have it. */
  @Override
  public String toString() {
    return at.toEpochMilli() + "-" + id;
  }
}
