/** What the administrator decides: the site's settings, and where old addresses lead. */
package bron.settings;
