package bron.article;

/**
 * Where something in an article comes from.
 *
 * @param label what readers see after "Bron:"; 1 to 300 characters
 * @param url http or https; empty for none
 * @param supports what in the article rests on it; empty where it is not said
 */
public record Source(String label, String url, String supports) {}
