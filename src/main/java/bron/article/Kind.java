package bron.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a publication is. This choice alone decides what readers and feeds are told. */
public enum Kind {
  /** The first time that readers see it; its instant is the publication date for good. */
  FIRST,
  /** A slip of the pen: no date moves and nobody is told. */
  TYPO,
  /** There is news: the page says "updated" and feeds move {@code atom:updated}. */
  UPDATE,
  /** What was said was wrong: as an update, with a note to readers on the page. */
  CORRECTION,
  /** It is taken back: its address answers 410 with the reason. */
  WITHDRAWAL,
  /** It is given back after a withdrawal. */
  RESTORATION;

  /** The message key of its name. */
  public String key() {
    return "publish.kind." + word();
  }

  /** Its name as forms and the database have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word; empty for what is none. */
  public static Optional<Kind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Whether an article in that state can have such a publication next. */
  public boolean fits(State state) {
    return switch (this) {
      case FIRST -> state == State.DRAFT;
      case RESTORATION -> state == State.WITHDRAWN;
      case TYPO, UPDATE, CORRECTION, WITHDRAWAL -> state == State.LIVE;
    };
  }

  /** Where it leaves an article. */
  public State leaves() {
    return this == WITHDRAWAL ? State.WITHDRAWN : State.LIVE;
  }

  /** Whether the publication moves the date of the last update. */
  public boolean movesDate() {
    return this == UPDATE || this == CORRECTION || this == RESTORATION;
  }

  /** Whether readers are shown a note with it; any other kind says nothing to them. */
  public boolean takesNote() {
    return this == UPDATE || needsNote();
  }

  /** Whether the public note must say something. */
  public boolean needsNote() {
    return this == CORRECTION || this == WITHDRAWAL;
  }
}
