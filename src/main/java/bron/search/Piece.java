package bron.search;

/**
 * A part of a text that is shown.
 *
 * @param text as it was written
 * @param hit whether it is what was looked for
 */
public record Piece(String text, boolean hit) {}
