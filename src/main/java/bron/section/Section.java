package bron.section;

/**
 * A part of the newspaper: every article is in one at most.
 *
 * @param id the row
 * @param slug the last part of its address
 * @param name in the language asked for, or else the default one
 * @param description likewise; may be empty
 */
public record Section(long id, String slug, String name, String description) {}
