package bron.bulk;

import bron.article.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to many articles at once. */
public enum BulkAct {
  /** Lets readers see drafts that they have never seen. */
  PUBLISH,
  /** Puts them into a section. */
  SECTION,
  /** Adds a topic after those that they have. */
  TOPIC,
  /** Takes a topic away. */
  UNTOPIC,
  /** Takes them back, with one reason for all. */
  WITHDRAW;

  /** The act of that word; empty for what is none. */
  static Optional<BulkAct> ofWord(String word) {
    return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
  }

  /** Its name as forms and message keys have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it changes what is written, and so makes a revision. */
  public boolean writes() {
    return this == SECTION || this == TOPIC || this == UNTOPIC;
  }

  /** The publication that it is; empty where it is one only if that is asked for. */
  Optional<Kind> kind() {
    return switch (this) {
      case PUBLISH -> Optional.of(Kind.FIRST);
      case WITHDRAW -> Optional.of(Kind.WITHDRAWAL);
      case SECTION, TOPIC, UNTOPIC -> Optional.empty();
    };
  }
}
