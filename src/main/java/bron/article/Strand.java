package bron.article;

import bron.article.Standing.Part;
import bron.article.Standing.State;
import bron.text.Alignment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that a part of a translation was made from, on their way through the source's versions. */
final class Strand {
  private final boolean ofBody;
  private final boolean leftOut;
  private final Set<SourceVersion> changes = new LinkedHashSet<>();
  private boolean begun;
  private boolean own;
  private String made = "";
  private String now = "";
  private int at = -1;

  private Strand(boolean ofBody, boolean leftOut) {
    this.ofBody = ofBody;
    this.leftOut = leftOut;
  }

  /** Those of a field. */
  static Strand ofField() {
    return new Strand(false, false);
  }

  /** Those of a segment. */
  static Strand of(Segment segment) {
    return new Strand(true, segment.paragraphs() == 0);
  }

  /** These words were taken, from that paragraph (from 0) of a body. */
  void begin(String words, int place) {
    begun = true;
    made = words;
    now = words;
    at = place;
  }

  /** The next version of a body; yields whether what was taken from it changed. */
  boolean follow(Alignment alignment, SourceVersion version) {
    if (!begun || own) {
      return false;
    }
    if (at < 0) {
      return putBack(version.paragraphs());
    }
    int to = alignment.to(at);
    boolean current = Alignment.same(made, now);
    at = to;
    if (to >= 0) {
      return said(version.paragraphs().get(to), version);
    }
    if (version.isTypo() && current) {
      own = true;
      return false;
    }
    changes.add(version);
    return true;
  }

  /** A paragraph that was taken out may be put back. */
  private boolean putBack(List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size() && at < 0; i++) {
      if (Alignment.same(paragraphs.get(i), made)) {
        at = i;
        now = made;
      }
    }
    return false;
  }

  /** The next version says this in its place; yields whether that is a change. */
  boolean said(String words, SourceVersion version) {
    if (!begun) {
      return false;
    }
    boolean typo = version.isTypo() && Alignment.same(made, now);
    boolean changed = !typo && !Alignment.same(now, words);
    if (typo) {
      made = words;
    }
    if (changed) {
      changes.add(version);
    }
    now = words;
    return changed;
  }

  /** The versions that changed it. */
  Set<SourceVersion> changes() {
    return changes;
  }

  /** Which paragraph it is now, from 0; -1 for none. */
  int place() {
    return begun && !own ? at : -1;
  }

  Part part() {
    return new Part(state(), made, place());
  }

  private State state() {
    if (!begun || own || (ofBody && at < 0 && leftOut)) {
      return State.OWN;
    }
    if (ofBody && at < 0) {
      return State.GONE;
    }
    return Alignment.same(made, now) ? State.CURRENT : State.STALE;
  }
}
