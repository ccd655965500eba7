package bron.article;

import java.util.Locale;

/** How far an article is on its way to readers, in one word. */
public enum Stage {
  /** It is written. */
  DRAFT,
  /** It waits for somebody to look at it. */
  REVIEW,
  /** Somebody looked at it and found it good. */
  APPROVED,
  /** It goes out at a moment that is set. */
  SCHEDULED,
  /** Readers see it. */
  PUBLISHED,
  /** It is taken back. */
  WITHDRAWN;

  /** Its name in lower case, as the database and message keys have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
