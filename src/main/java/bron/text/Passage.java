package bron.text;

/** A piece of a body that a reader sees as one: a paragraph, a heading, an item of a list. */
record Passage(Kind kind, Styled text) {

  /** What it is. */
  public enum Kind {
    PARAGRAPH,
    TITLE,
    HEADING,
    SUBHEADING,
    QUOTE,
    BULLET,
    NUMBERED,
    /** The address of a picture. */
    PICTURE,
    /** What a picture shows, for who cannot see it. */
    ALT,
    CAPTION,
    CREDIT,
    /** A line of a table, its cells with bars between them. */
    TABLE,
    CODE,
    /** The address of a video or a post elsewhere. */
    EMBED,
    FOOTNOTE,
    /** A line across the page; has no text. */
    RULE
  }
}
