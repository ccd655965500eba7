package bron.account;

/**
 * An author that an account can be linked to.
 *
 * @param id the row
 * @param name as bylines spell it
 */
public record AuthorChoice(long id, String name) {}
