package bron.gate;

import java.util.Locale;

/** What the gate looks for. A rule that stops is about a fault; the others advise. */
public enum Rule {
  /** A picture that says nothing to who cannot see it, though it is no decoration. */
  PICTURE_UNDESCRIBED(true),
  /** A picture described by the name of its file. */
  PICTURE_FILE(true),
  /** A picture in the text that counts as decoration. */
  PICTURE_DECORATIVE(false),
  /** A heading more than one level below the one before it. */
  HEADING_SKIPPED(true),
  /** A heading without words. */
  HEADING_EMPTY(true),
  /** A heading with nothing below it. */
  SECTION_EMPTY(true),
  /** A paragraph or item of a list without words. */
  PART_EMPTY(true),
  /** A link without words. */
  LINK_EMPTY(true),
  /** A link whose words say nothing by themselves: "here". */
  LINK_VAGUE(true),
  /** A link whose words are an address. */
  LINK_BARE(false),
  /** A name spelled in two ways. */
  NAME_SPELLING(false),
  /** A name spelled otherwise than the site knows it. */
  NAME_KNOWN(false),
  /** A day in words that mean another day tomorrow. */
  DATE_AGES(false);

  private final boolean stops;

  Rule(boolean stops) {
    this.stops = stops;
  }

  /** Whether what breaks it is kept from readers. */
  public boolean stops() {
    return stops;
  }

  /** Its name in message keys and in the audit trail: {@code link-vague}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
