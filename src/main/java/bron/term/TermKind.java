package bron.term;

/** What a term is. */
public enum TermKind {
  /** A part of the newspaper. */
  SECTION("section", "sections"),
  /** What articles are about. */
  TOPIC("topic", "topics");

  private final String noun;
  private final String folder;

  TermKind(String noun, String folder) {
    this.noun = noun;
    this.folder = folder;
  }

  /** Its name in tables, message keys and the audit trail. */
  public String noun() {
    return noun;
  }

  /** Its name in addresses. */
  public String folder() {
    return folder;
  }

  /** Where readers find the one with that slug, in the default language. */
  String path(String slug) {
    return "/" + folder + "/" + slug;
  }

  /** The name of the one of that row in the audit trail. */
  String subject(long id) {
    return noun + "/" + id;
  }

  /** Where the newsroom finds the one of that row. */
  String desk(long id) {
    return "/admin/" + folder + "/" + id;
  }
}
