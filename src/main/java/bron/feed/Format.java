package bron.feed;

/** The formats of a feed: each has its own file below the address of its list. */
public enum Format {
  /** RSS 2.0. */
  RSS("RSS", "feed.xml", "application/rss+xml"),
  /** Atom 1.0 (RFC 4287). */
  ATOM("Atom", "atom.xml", "application/atom+xml"),
  /** JSON Feed 1.1. */
  JSON("JSON", "feed.json", "application/feed+json");

  private final String label;
  private final String file;
  private final String type;

  Format(String label, String file, String type) {
    this.label = label;
    this.file = file;
    this.type = type;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** The last part of its addresses. */
  public String file() {
    return file;
  }

  /** Its media type, without a charset. */
  public String type() {
    return type;
  }
}
