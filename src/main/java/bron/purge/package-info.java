/**
 * Tells the caches in front of the site what has changed, as soon as it has: by surrogate keys.
 * Knows no feature; what a change touches is written down where it is made ({@link
 * bron.site.Changes}).
 */
package bron.purge;
