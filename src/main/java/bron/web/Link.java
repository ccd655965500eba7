package bron.web;

/**
 * A link in a page.
 *
 * @param label its words
 * @param address where it leads, relative to the site's root or absolute
 */
public record Link(String label, String address) {}
