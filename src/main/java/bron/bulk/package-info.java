/** One act on many articles: chosen in the list, looked at, and then done to each by itself. */
package bron.bulk;
