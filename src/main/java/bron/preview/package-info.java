/**
 * How an article will look before anybody reads it: to who writes it, and by a link to people
 * without an account.
 */
package bron.preview;
