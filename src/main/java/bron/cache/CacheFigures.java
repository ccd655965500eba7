package bron.cache;

/**
 * What the cache has done since the program was started, and what it holds.
 *
 * @param hits requests that were answered from it
 * @param joined requests that waited for an answer that another was already having made
 * @param made requests whose answer was made
 * @param ahead requests, of all these, by browsers that fetch what a reader may go to next
 * @param answers the answers that it holds
 * @param bytes what they take in memory, in each coding
 */
public record CacheFigures(
    long hits, long joined, long made, long ahead, long answers, long bytes) {}
