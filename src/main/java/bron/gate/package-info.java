/** The gate before publishing: what is wrong with the page that readers would get. */
package bron.gate;
