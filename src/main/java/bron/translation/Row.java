package bron.translation;

import bron.article.Segment;
import java.util.Optional;

/**
 * A field of the source or a paragraph of its body, with what was made from it.
 *
 * @param name of the field in the form
 * @param place which paragraph of the source, from 1; 0 for what it does not have, and for fields
 * @param source what the source says now; empty where it says nothing
 * @param text what the translation says; empty where it says nothing
 * @param state how the two stand to each other
 * @param before what the source said when the translation was made, where that differs
 * @param moved whether it stands elsewhere in the source than in the translation
 * @param origin what a paragraph was made from
 */
record Row(
    String name,
    int place,
    String source,
    String text,
    State state,
    String before,
    boolean moved,
    Optional<Segment.Origin> origin) {

  /** How a translation stands to its source, in one place. */
  enum State {
    /** It says what the source says. */
    CURRENT,
    /** The source has changed since. */
    STALE,
    /** The source no longer has it. */
    GONE,
    /** The translator's own. */
    OWN,
    /** Not translated yet. */
    MISSING,
    /** Not translated yet: the source got it after the translation was made. */
    ADDED;

    /** Whether there is something to do. */
    boolean isOpen() {
      return this != CURRENT && this != OWN;
    }
  }

  /** A field beside the body. */
  static Row field(String name, String source, String text, State state, String before) {
    return new Row(name, 0, source, text, state, before, false, Optional.empty());
  }

  /** The same that stands elsewhere in the source. */
  Row atAnotherPlace() {
    return new Row(name, place, source, text, state, before, true, origin);
  }

  /** The same under that name. */
  Row named(String other) {
    return new Row(other, place, source, text, state, before, moved, origin);
  }
}
