package bron.gate;

import java.util.Locale;

/** The part of an article in which something stands. */
public enum Part {
  HEADLINE,
  STANDFIRST,
  BYLINE,
  /** The description of a picture. */
  DESCRIPTION,
  /** What stands below a picture. */
  CAPTION,
  BODY;

  /** Its name in message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
