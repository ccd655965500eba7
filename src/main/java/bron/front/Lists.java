package bron.front;

import bron.article.TeaserStore;
import bron.site.Reading;
import java.time.Instant;

/** The lists of articles that readers page through. */
final class Lists {
  private final TeaserStore teasers;
  private final String language;
  private final String fallback;

  /** As that reader sees them. */
  Lists(Reading reading) {
    teasers = reading.stores().of(TeaserStore.class);
    language = reading.language();
    fallback = reading.site().defaultLanguage();
  }

  /** Everything. */
  Line all() {
    return between(Instant.EPOCH, Place.TOP.at());
  }

  /** Those published from an instant on until another, which is not included. */
  Line between(Instant from, Instant until) {
    Place top = new Place(until, 0);
    Place bottom = new Place(from, 0);
    return new Line(
        (place, limit) -> {
          Place start = place.at().isBefore(until) ? place : top;
          return teasers.since(from, language, fallback, start.at(), start.id(), limit);
        },
        (place, limit) -> {
          Place start = place.at().isBefore(from) ? bottom : place;
          return teasers.untilAbove(until, language, fallback, start.at(), start.id(), limit);
        });
  }

  /** Those of a section. */
  Line ofSection(long id) {
    return new Line(
        (place, limit) -> teasers.ofSection(id, language, fallback, place.at(), place.id(), limit),
        (place, limit) ->
            teasers.ofSectionAbove(id, language, fallback, place.at(), place.id(), limit));
  }

  /** Those about a topic. */
  Line ofTopic(long id) {
    return new Line(
        (place, limit) -> teasers.ofTopic(id, language, fallback, place.at(), place.id(), limit),
        (place, limit) ->
            teasers.ofTopicAbove(id, language, fallback, place.at(), place.id(), limit));
  }

  /** Those that credit an author. */
  Line ofAuthor(long id) {
    return new Line(
        (place, limit) -> teasers.ofAuthor(id, language, fallback, place.at(), place.id(), limit),
        (place, limit) ->
            teasers.ofAuthorAbove(id, language, fallback, place.at(), place.id(), limit));
  }
}
