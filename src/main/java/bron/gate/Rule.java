package bron.gate;

/** What the gate looks for. A rule that stops is about a fault; the others advise. */
public enum Rule {
  /** A picture that says nothing to who cannot see it, though it is no decoration. */
  PICTURE_UNDESCRIBED("picture-undescribed", true),
  /** A picture described by the name of its file. */
  PICTURE_FILE("picture-file", true),
  /** A picture in the text that counts as decoration. */
  PICTURE_DECORATIVE("picture-decorative", false),
  /** A heading more than one level below the one before it. */
  HEADING_SKIPPED("heading-skipped", true),
  /** A heading without words. */
  HEADING_EMPTY("heading-empty", true),
  /** A heading with nothing below it. */
  SECTION_EMPTY("section-empty", true),
  /** A paragraph or item of a list without words. */
  PART_EMPTY("part-empty", true),
  /** A link without words. */
  LINK_EMPTY("link-empty", true),
  /** A link whose words say nothing by themselves: "here". */
  LINK_VAGUE("link-vague", true),
  /** A link whose words are an address. */
  LINK_BARE("link-bare", false),
  /** A name spelled in two ways. */
  NAME_SPELLING("name-spelling", false),
  /** A name spelled otherwise than the site knows it. */
  NAME_KNOWN("name-known", false),
  /** A day in words that mean another day tomorrow. */
  DATE_AGES("date-ages", false);

  private final String word;
  private final boolean stops;

  Rule(String word, boolean stops) {
    this.word = word;
    this.stops = stops;
  }

  /** Whether what breaks it is kept from readers. */
  public boolean stops() {
    return stops;
  }

  /** Its name in message keys and in the audit trail: {@code link-vague}. */
  public String word() {
    return word;
  }
}
