package bron.article;

import java.util.Optional;

/**
 * Some paragraphs of a translation, one after the other, and what they were made from.
 *
 * @param paragraphs how many; none where that was left out on purpose
 * @param origin what they were made from; empty for the translator's own words
 */
public record Segment(int paragraphs, Optional<Origin> origin) {

  /**
   * A paragraph of a source.
   *
   * @param revisionId the revision that it stands in
   * @param paragraph which one of it, from 1
   */
  public record Origin(long revisionId, int paragraph) {}

  /** So many paragraphs made from that one. */
  public static Segment from(long revisionId, int paragraph, int paragraphs) {
    return new Segment(paragraphs, Optional.of(new Origin(revisionId, paragraph)));
  }

  /** So many paragraphs of the translator's own. */
  public static Segment own(int paragraphs) {
    return new Segment(paragraphs, Optional.empty());
  }

  /** The same of another length. */
  Segment of(int paragraphs) {
    return new Segment(paragraphs, origin);
  }
}
