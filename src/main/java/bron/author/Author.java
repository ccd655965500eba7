package bron.author;

import java.util.Optional;

/**
 * Somebody readers know by name: who writes, translates, photographs.
 *
 * @param id the row
 * @param slug the last part of their address
 * @param name as bylines spell it
 * @param bio in the language asked for, or else the default one; plain text, may be empty
 * @param portraitId their picture
 */
public record Author(long id, String slug, String name, String bio, Optional<String> portraitId) {}
