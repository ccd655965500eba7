/** Search: the index of the live articles, the page and the feeds of what is found. */
package bron.search;
