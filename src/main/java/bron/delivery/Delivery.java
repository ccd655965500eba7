package bron.delivery;

/**
 * Something that waits to be delivered.
 *
 * @param id the row
 * @param publicationId what readers were told
 * @param kind of that publication, in lower case: {@code update}
 * @param path where the article stands, or stood before its address changed
 * @param attempts how often it was tried
 */
public record Delivery(long id, long publicationId, String kind, String path, int attempts) {}
