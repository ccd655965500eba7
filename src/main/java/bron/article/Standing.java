package bron.article;

import java.util.List;
import java.util.Map;

/**
 * Where a revision of a translation stands to its source.
 *
 * @param fields each translated field that the source or the translation has
 * @param segments each segment of the body, in order
 * @param missing the paragraphs of the source that nothing was made from yet, from 0
 * @param added those among them that the source got after the translation was made
 * @param corrections the corrections of the source that it has not taken over
 */
public record Standing(
    Map<TranslatedField, Part> fields,
    List<Part> segments,
    List<Integer> missing,
    List<Integer> added,
    List<Publication> corrections) {

  /** What became of the words that a part was made from. */
  public enum State {
    /** The source still says them. */
    CURRENT,
    /** The source says something else in their place. */
    STALE,
    /** The source no longer has them. */
    GONE,
    /** There never were any. */
    OWN
  }

  /**
   * A field or a segment.
   *
   * @param before what it was made from; typos that the source mended since are mended in it
   * @param at which paragraph of the source that is now, from 0; -1 where it is gone, and for
   *     fields
   */
  public record Part(State state, String before, int at) {
    /** Whether a translator has something to do here. */
    public boolean isOpen() {
      return state == State.STALE || state == State.GONE;
    }
  }

  /** How many parts say what the source no longer says, and what it says that they do not. */
  public int behind() {
    return open() == 0 ? corrections.size() : open();
  }

  /** Whether there is nothing to do but to see what the source corrected. */
  public boolean isOnlyToBeSeen() {
    return open() == 0 && !corrections.isEmpty();
  }

  private int open() {
    long parts =
        fields.values().stream().filter(Part::isOpen).count()
            + segments.stream().filter(Part::isOpen).count();
    return (int) parts + added.size();
  }
}
