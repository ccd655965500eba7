package bron.web;

/**
 * An option of a select.
 *
 * @param value what the form sends; not empty
 * @param label its words
 */
public record Choice(String value, String label) {}
