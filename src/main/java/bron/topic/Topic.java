package bron.topic;

/**
 * What articles are about: a subject, a company, a person.
 *
 * @param id the row
 * @param slug the last part of its address
 * @param name in the language asked for, or else the default one
 * @param description likewise; may be empty
 */
public record Topic(long id, String slug, String name, String description) {}
