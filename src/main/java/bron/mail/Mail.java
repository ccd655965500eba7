package bron.mail;

/**
 * A letter.
 *
 * @param to an address
 * @param language of the text, as a BCP 47 tag
 * @param subject one line
 * @param text plain
 */
public record Mail(String to, String language, String subject, String text) {}
