package bron.media;

/**
 * A picture that has passed every check and can be stored.
 *
 * @param media what is known of it
 * @param bytes the file, upright and without metadata
 */
public record Picture(Media media, byte[] bytes) {}
