/**
 * The outbox: what is to be told to others, written with the publication and delivered after it, in
 * order, until it arrives or is given up. Knows no article and no channel.
 */
package bron.delivery;
