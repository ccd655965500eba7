/** The command palette: any page and any article by a few letters, and the list of keys. */
package bron.command;
